import { spawn } from 'node:child_process'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers'
import { type BrowserKind, downloadFolder } from './browser-kinds.ts'

/** How a command ended: `code` is null when it was killed or could not be started. */
export interface Ended {
  code: number | null
  /** Standard output and standard error, as they came. */
  output: string
}

/** What finding and installing a browser needs of the computer; tests hand in one of their own. */
export interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  isRoot: boolean
  /** Whether a window can be shown. */
  hasDisplay: boolean
  /** True for Debian itself, not for its descendants: their `chromium` package may be a mere pointer to a snap. */
  isDebian: boolean
  isProgram(path: string): boolean
  /** Browsers that an earlier run downloaded, newest first. */
  downloaded(kind: BrowserKind): Promise<string[]>
  /** Runs a command without a shell and without input; kills it after `limit` ms. Never rejects. */
  run(command: string, args: readonly string[], limit: number, env?: Readonly<Record<string, string>>): Promise<Ended>
  /** Tells the person at the terminal. */
  say(sentence: string): void
}

/** The computer this runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    hasDisplay: hasDisplay(),
    isDebian: isDebian(),
    isProgram,
    downloaded,
    run,
    say: (sentence) => console.error(sentence),
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

async function downloaded(kind: BrowserKind): Promise<string[]> {
  const wanted = kind === 'chromium' ? Browser.CHROME : Browser.FIREFOX
  const installed = await getInstalledBrowsers({ cacheDir: downloadFolder }).catch(() => [])
  return installed
    .filter(({ browser }) => browser === wanted)
    .map(({ executablePath }) => executablePath)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}

function run(
  command: string,
  args: readonly string[],
  limit: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
    })
    let output = ''
    const gather = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', gather)
    child.stderr.on('data', gather)
    child.on('error', (error) => resolve({ code: null, output: output + error.message }))
    child.on('close', (code) => resolve({ code, output }))
    // A killed installer may leave a grandchild that holds the pipes open for ever, and then `close` never comes.
    child.on('exit', (code) => setTimeout(() => resolve({ code, output }), 1000).unref())
  })
}
