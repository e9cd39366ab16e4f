import { posix, win32 } from 'node:path'
import { type BrowserKind, browserKinds } from './browser-kinds.ts'
import type { Machine } from './machine.ts'

/** A browser that can be started. */
export interface FoundBrowser {
  kind: BrowserKind
  path: string
  /** Full version as the program tells it; null where it cannot be asked (Windows). */
  version: string | null
  /** What led to it: a variable's name, "PATH", "a usual place" or "an earlier download". */
  by: string
}

/** What came of looking for a browser. */
export type Search =
  | { state: 'found'; browser: FoundBrowser }
  /** What a variable names is wrong: nothing else is tried, for the person meant that one. */
  | { state: 'wrong'; sentence: string }
  /** Nothing fits; `tooOld` names what was found but is below the floor. */
  | { state: 'none'; tooOld: readonly string[] }

/** Asking a browser for its version takes well under a second, on a cold and busy disk some. */
const VERSION_LIMIT = 20_000

/**
 * Looks for an installed browser: environment variable, then PATH, then usual places, then earlier downloads. Installs
 * nothing.
 */
export async function findBrowser(kind: BrowserKind, machine: Machine): Promise<Search> {
  const { title, floor, variables } = browserKinds[kind]
  for (const variable of variables) {
    const path = machine.env[variable]
    if (path === undefined || path === '') continue
    if (!machine.isProgram(path)) {
      return { state: 'wrong', sentence: `${variable} is ${path}, but there is no program there: ${remedy(kind)}` }
    }
    const version = await versionOf(path, machine)
    if (version === 'unknown') {
      return { state: 'wrong', sentence: `${variable} is ${path}, which does not tell a version: ${remedy(kind)}` }
    }
    if (isOld(version, floor)) {
      return { state: 'wrong', sentence: `${variable} is ${title} ${version}, which is too old: ${remedy(kind)}` }
    }
    return { state: 'found', browser: { kind, path, version, by: variable } }
  }
  const tooOld: string[] = []
  for (const { path, by } of await candidates(kind, machine)) {
    if (!machine.isProgram(path)) continue
    const version = await versionOf(path, machine)
    if (version === 'unknown') continue
    if (!isOld(version, floor)) return { state: 'found', browser: { kind, path, version, by } }
    tooOld.push(`${title} ${version} at ${path}`)
  }
  return { state: 'none', tooOld: [...new Set(tooOld)] }
}

function remedy(kind: BrowserKind): string {
  const { title, floor } = browserKinds[kind]
  return `set it to ${title} ${floor} or newer, or unset it.`
}

interface Candidate {
  path: string
  by: string
}

async function candidates(kind: BrowserKind, machine: Machine): Promise<Candidate[]> {
  const { programs, places } = browserKinds[kind]
  const windows = machine.platform === 'win32'
  const { delimiter, join } = windows ? win32 : posix
  const folders = (machine.env.PATH ?? machine.env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  const home = machine.env[windows ? 'USERPROFILE' : 'HOME'] ?? ''
  const onPath = programs.flatMap((name) => folders.map((folder) => join(folder, windows ? `${name}.exe` : name)))
  const usual = (places[machine.platform] ?? []).map((place) => place.replace(/^~/, () => home))
  return [
    ...onPath.map((path) => ({ path, by: 'PATH' })),
    ...usual.map((path) => ({ path, by: 'a usual place' })),
    ...(await machine.downloaded(kind)).map((path) => ({ path, by: 'an earlier download' })),
  ]
}

/**
 * A browser's version, "156.0.8078.79". Null on Windows, where `--version` opens a window instead of printing;
 * "unknown" where the program does not answer, as a snap's placeholder does. Only the words before a number are looked
 * at: Debian's chromium wrapper prints a harmless complaint with a long number in it.
 */
async function versionOf(path: string, machine: Machine): Promise<string | null> {
  if (machine.platform === 'win32') return null
  const { code, output } = await machine.run(path, ['--version'], VERSION_LIMIT)
  const version = /\b(?:Chromium|Chrome|Chrome for Testing|Firefox) (\d+(?:\.\d+)+)/.exec(output)?.[1]
  return code === 0 && version !== undefined ? version : 'unknown'
}

function isOld(version: string | null, floor: number): boolean {
  return version !== null && Number.parseInt(version, 10) < floor
}
