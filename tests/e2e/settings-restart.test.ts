import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Page } from 'puppeteer-core'
import { expect, inject } from 'vitest'
import type { BrowserKind } from '../../scripts/browser/browser-kinds.ts'
import { awaitFirstRunPage, builtExtension } from '../../scripts/browser/launch-browser.ts'
import { thisMachine } from '../../scripts/browser/machine.ts'
import { test } from './fixture.ts'

const PACK_LIMIT = 60_000
const FIREFOX_UUID = '6f1b3c52-8d0e-4c3b-9a57-2f6f0c1d7e10'
const webExt = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url))

test('settings survive a restart of the browser', { timeout: 120_000 }, async ({ kind }) => {
  const profile = await mkdtemp(join(tmpdir(), 'context-cards-profile-'))
  try {
    await inLastingProfile(kind, profile, 'first', async (page) => {
      const people = await page.waitForSelector('.category-switch[data-category="people"] > input:enabled')
      await people?.click()
      const field = await page.waitForSelector('.sites-form input')
      await field?.type('*.example.org')
      await page.keyboard.press('Enter')
      await expect.poll(() => stored(page)).toEqual({ 'category.people': false, 'site.*.example.org': true })
    })
    await inLastingProfile(kind, profile, 'later', async (page) => {
      await page.waitForSelector('.category-switch[data-category="people"] > input:enabled')
      const on = await page.$$eval('.category-switch > input', (all) => all.map((one) => one.matches(':checked')))
      expect(on.filter((one) => !one)).toHaveLength(1)
      expect(await page.$$eval('.sites-list bdi', (all) => all.map((one) => one.textContent))).toEqual([
        '*.example.org',
      ])
      expect(await stored(page)).toEqual({ 'category.people': false, 'site.*.example.org': true })
    })
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

const stored = (page: Page) => page.evaluate(() => chrome.storage.sync.get())

/** Shows the options page in a browser whose profile is kept, as a reader's is. */
async function inLastingProfile(
  kind: BrowserKind,
  profile: string,
  start: 'first' | 'later',
  visit: (page: Page) => Promise<void>,
) {
  const { browser, address } = await (kind === 'chromium' ? chromiumIn(profile) : firefoxIn(profile))
  try {
    // Whether a later start is one of a temporary installation is for the browser to say; a reader's is not.
    const welcome = await awaitFirstRunPage(browser, start === 'first' ? 8000 : 2000)
    if (start === 'first') expect(welcome).not.toBeNull()
    await welcome?.close()
    const page = await browser.newPage()
    // Firefox loads the page, but its driver never says so.
    await page.goto(address, { timeout: 3000 }).catch(() => undefined)
    await visit(page)
  } finally {
    await browser.close()
  }
}

async function chromiumIn(profile: string) {
  const browser = await puppeteer.launch({
    executablePath: inject('browserPath'),
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    args: ['--disable-gpu', '--no-first-run', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  // Its id follows from the folder, so that each start finds the storage of the one before.
  const id = await browser.installExtension(builtExtension('chromium'))
  return { browser, address: `chrome-extension://${id}/options.html` }
}

async function firefoxIn(profile: string) {
  const id = await packInto(join(profile, 'extensions'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: inject('browserPath'),
    headless: true,
    userDataDir: profile,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      // Installed from the profile, as a store's would be, but not signed.
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
    },
  })
  return { browser, address: `moz-extension://${FIREFOX_UUID}/options.html` }
}

/** Puts the built extension into a profile's folder, where Firefox takes it for installed. Gives its id. */
async function packInto(folder: string): Promise<string> {
  const source = builtExtension('firefox')
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    await readFile(join(source, 'manifest.json'), 'utf8'),
  )
  const { id } = manifest.browser_specific_settings.gecko
  await mkdir(folder, { recursive: true })
  const build = ['build', '--source-dir', source, '--artifacts-dir', folder, '--filename', 'packed.zip']
  const { code, output } = await thisMachine().run(process.execPath, [webExt, ...build, '--overwrite-dest'], PACK_LIMIT)
  if (code !== 0) throw new Error(output)
  await rename(join(folder, 'packed.zip'), join(folder, `${id}.xpi`))
  return id
}
