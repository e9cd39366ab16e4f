import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { BrowserKind } from './browser-kinds.ts'
import { until } from './until.ts'

/** A running browser with the built extension in it. */
export interface Launched {
  kind: BrowserKind
  browser: Browser
  /** The extension's id in this browser; "none" where it started bare. */
  id: string
  /**
   * Whether the extension opened its first-run page. Without a display it is closed again; a person may want to see it.
   */
  welcomed: boolean
  /** Opens a page of the extension (`options.html`) in a tab of its own. */
  openExtensionPage(name: string): Promise<Page>
}

/** What is started, and how. */
export interface LaunchOptions {
  /** The browser's program. */
  path: string
  /** Folder with the built extension's manifest; without one the browser starts bare. */
  extension?: string
  /** Done in the bare browser, before the extension comes. */
  before?: (bare: Pick<Launched, 'browser'>) => Promise<void>
  headless: boolean
  /** What pages are told the reader prefers; without it the browser's own default. */
  scheme?: Scheme
  /** Scripts run without being compiled, so that the heap holds what they hold and not their machine code, too. */
  interpreted?: boolean
}

/** What a page may be told that the reader prefers. */
export type Scheme = 'light' | 'dark'

const LAUNCH_LIMIT = 60_000

/** Firefox draws an extension's internal id at random; fixed, its pages have an address that can be opened. */
const FIREFOX_UUID = '6f1b3c52-8d0e-4c3b-9a57-2f6f0c1d7e10'

/** What turns scripts and regular expressions into machine code. */
const FIREFOX_COMPILERS = ['blinterp', 'baselinejit', 'ion', 'native_regexp'].map(
  (name) => `javascript.options.${name}`,
)

/** Where `npm run build` leaves the extension. */
export function builtExtension(kind: BrowserKind): string {
  const name = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'
  return fileURLToPath(new URL(`../../.output/${name}`, import.meta.url))
}

/**
 * Starts a browser with a profile of its own that is thrown away.
 * @throws when the browser does not answer within a minute or refuses the extension.
 */
export async function launchBrowser(kind: BrowserKind, options: LaunchOptions): Promise<Launched> {
  const { extension, before, headless } = options
  const browser = await (kind === 'chromium' ? startChromium(options) : startFirefox(options))
  await before?.({ browser })
  const id = extension === undefined ? 'none' : await browser.installExtension(extension)
  const welcomed = extension !== undefined && (await meetFirstRunPage(browser, headless))
  const open = kind === 'chromium' ? openInChromium : openInFirefox
  return {
    kind,
    browser,
    id,
    welcomed,
    async openExtensionPage(name) {
      const page = await browser.newPage()
      await open(page, id, name)
      return page
    },
  }
}

/** A window of a fixed size where nobody sees it, else the size that the browser gives it. */
function viewport(headless: boolean): { width: number; height: number } | null {
  return headless ? { width: 1000, height: 800 } : null
}

function startChromium({ path, headless, scheme, interpreted }: LaunchOptions): Promise<Browser> {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (scheme !== undefined) args.push(`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`)
  if (interpreted) args.push('--js-flags=--jitless --no-flush-bytecode')
  return puppeteer.launch({
    executablePath: path,
    headless,
    pipe: true,
    timeout: LAUNCH_LIMIT,
    defaultViewport: viewport(headless),
    enableExtensions: true,
    args,
  })
}

function startFirefox({ path, extension, headless, scheme, interpreted }: LaunchOptions): Promise<Browser> {
  const ids = extension === undefined ? {} : { [firefoxId(extension)]: FIREFOX_UUID }
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    timeout: LAUNCH_LIMIT,
    defaultViewport: viewport(headless),
    // Without it the driver may not enter moz-extension: pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify(ids),
      // As a reader has it: the driver's profile shows JSON as text.
      'devtools.jsonview.enabled': true,
      // As for a reader who let the extension read local files, which Firefox asks for since version 153.
      'extensions.webextensions.fileSchemeAccess.requireOptIn': false,
      ...(scheme === undefined
        ? {}
        : { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 }),
      ...Object.fromEntries(interpreted ? FIREFOX_COMPILERS.map((compiler) => [compiler, false]) : []),
    },
  })
}

async function openInChromium(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`chrome-extension://${id}/${name}`)
}

async function openInFirefox(page: Page, _id: string, name: string): Promise<void> {
  const address = `moz-extension://${FIREFOX_UUID}/${name}`
  // The page loads, but Firefox's driver never reports it: the promise runs out, the document is there.
  await page.goto(address, { timeout: 300 }).catch(() => undefined)
  await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, address)
}

/**
 * Waits for the page that the extension opens after its installation: it would come in front of whatever is opened
 * next, at a moment nobody can foresee. Null if none came within `limit` ms.
 */
export function awaitFirstRunPage(browser: Browser, limit = 8000): Promise<Page | null> {
  return until(limit, async () => {
    for (const page of await browser.pages()) {
      // Firefox's driver does not know the address; the page does.
      const address = await page.evaluate(() => location.href).catch(() => '')
      if (/^[a-z]+-extension:.*\/welcome\.html$/.test(address)) return page
    }
    return null
  })
}

async function meetFirstRunPage(browser: Browser, headless: boolean): Promise<boolean> {
  const page = await awaitFirstRunPage(browser)
  if (headless) await page?.close()
  return page !== null
}

function firefoxId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
  const id = /"gecko":\{"id":"([^"]+)"/.exec(JSON.stringify(manifest))?.[1]
  if (id === undefined)
    throw new Error(`${extension}/manifest.json has no Firefox id under browser_specific_settings.gecko.`)
  return id
}
