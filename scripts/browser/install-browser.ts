import { fileURLToPath } from 'node:url'
import { Plight } from '../terminal/plight.ts'
import { type BrowserKind, browserKinds, downloadFolder } from './browser-kinds.ts'
import { type FoundBrowser, findBrowser } from './find-browser.ts'
import type { Machine } from './machine.ts'

const MINUTE = 60_000
const UPDATE_LIMIT = 3 * MINUTE
const INSTALL_LIMIT = 8 * MINUTE

const downloader = fileURLToPath(new URL('../../node_modules/@puppeteer/browsers/lib/main-cli.js', import.meta.url))

/**
 * An installed browser; where there is none, installs it: with `apt-get` as root on Debian, else with
 * `@puppeteer/browsers` into `.cache/browsers`. Never asks; says what it installs; each step has a time limit.
 * @throws Plight with one sentence that says what to install or what to set.
 */
export async function findOrInstallBrowser(kind: BrowserKind, machine: Machine): Promise<FoundBrowser> {
  const first = await findBrowser(kind, machine)
  if (first.state === 'found') return first.browser
  if (first.state === 'wrong') throw new Plight(first.sentence)

  for (const install of [installWithApt, download]) {
    if (!(await install(kind, machine))) continue
    const again = await findBrowser(kind, machine)
    if (again.state === 'found') return again.browser
  }
  const { title, floor, variables } = browserKinds[kind]
  const old = first.tooOld.length > 0 ? ` (too old: ${first.tooOld.join(', ')})` : ''
  throw new Plight(
    `No ${title} ${floor} or newer was found or could be installed${old}: install it, or set ${variables.join(' or ')} to its program.`,
  )
}

/** True if it was tried and ended well. */
async function installWithApt(kind: BrowserKind, machine: Machine): Promise<boolean> {
  if (!machine.isRoot || !machine.isDebian) return false
  const { packages } = browserKinds[kind]
  const patience = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2']
  const silence = { DEBIAN_FRONTEND: 'noninteractive' }
  machine.say(`Installing ${list(packages)} with apt-get ...`)
  await machine.run('apt-get', ['update', '-qq', ...patience], UPDATE_LIMIT, silence)
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...patience, ...packages]
  const { code, output } = await machine.run('apt-get', args, INSTALL_LIMIT, silence)
  if (code === 0) return true
  machine.say(`apt-get could not install ${list(packages)}: ${lastLine(output)}`)
  return false
}

/** True if it was tried and ended well. */
async function download(kind: BrowserKind, machine: Machine): Promise<boolean> {
  const { title, download: name } = browserKinds[kind]
  machine.say(`Downloading ${title} (${name}) into .cache/browsers ...`)
  const args = [downloader, 'install', name, '--path', downloadFolder]
  // Needs root and apt-get; a bare machine lacks the libraries that Chrome for Testing is linked to.
  if (kind === 'chromium' && machine.isRoot && machine.platform === 'linux') args.push('--install-deps')
  const { code, output } = await machine.run(process.execPath, args, INSTALL_LIMIT)
  if (code === 0) return true
  machine.say(`The download of ${title} did not work: ${lastLine(output)}`)
  return false
}

function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return (
    lines.find((line) => /error|E:/i.test(line))?.trim() ?? lines.at(-1)?.trim() ?? 'it was stopped for taking too long'
  )
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
