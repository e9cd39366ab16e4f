import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { test } from './fixture.ts'

/** The promise to a reader: an open page follows within this, in ms. */
const SOON = { timeout: 1000, interval: 50 }

const stored = (page: Page) => page.evaluate(() => chrome.storage.sync.get())

test('a subject switched off loses its marks in an open page within a second', async ({
  open,
  openExtensionPage,
  setSetting: _,
}) => {
  const page = await open('<p>Known to MI5 was Khuram Butt.</p>')
  expect((await page.settledMarks()).painted).toEqual(['MI5', 'Khuram Butt'])
  const options = await openExtensionPage('options.html#subject=khuram-butt')
  const butt = await options.waitForSelector('[data-subject="khuram-butt"] input:enabled')
  await butt?.click()
  await expect.poll(() => page.marks(), SOON).toEqual({ painted: ['MI5'], quiet: [] })
  await butt?.click()
  await expect.poll(async () => (await page.marks()).painted, SOON).toEqual(['MI5', 'Khuram Butt'])
})

test('a site that is added to the list goes dark, and lights up once it is removed', async ({
  open,
  openExtensionPage,
  setSetting: _,
}) => {
  const page = await open('<p>Known to MI5.</p>')
  expect((await page.settledMarks()).painted).toEqual(['MI5'])
  const options = await openExtensionPage('options.html')
  const field = await options.waitForSelector('.sites-form input')
  await field?.type(page.address)
  await options.keyboard.press('Enter')
  await expect.poll(() => page.marks(), SOON).toEqual({ painted: [], quiet: [] })
  const remove = await options.waitForSelector('.sites-list button')
  await remove?.click()
  await expect.poll(() => stored(options)).toEqual({})
  expect(await options.evaluate(() => document.activeElement?.matches('.sites-form input'))).toBe(true)
  // The page is read anew, for which browsers give a tab in the background little time.
  await page.page.bringToFront()
  await expect.poll(() => page.marks()).toEqual({ painted: ['MI5'], quiet: [] })
})

test('export, reset and import give the same settings again', async ({ openExtensionPage, setSetting }) => {
  await setSetting('subject.khuram-butt', false)
  await setSetting('underline', 'wavy')
  await setSetting('dwell', 700)
  await setSetting('site.*.example.org', true)
  const options = await openExtensionPage('options.html')
  await options.waitForSelector('.sites-list li')
  const before = await stored(options)
  const exported = await options.$eval('a[download]', (link) => (link instanceof HTMLAnchorElement ? link.href : ''))

  await options.$eval('.settings-file-buttons button', (button) => button instanceof HTMLElement && button.click())
  await expect.poll(() => stored(options)).toEqual({})

  const folder = await mkdtemp(join(tmpdir(), 'context-cards-'))
  const file = join(folder, 'settings.json')
  await writeFile(file, decodeURIComponent(exported.slice(exported.indexOf(',') + 1)))
  const input = await options.$('input[type="file"]')
  await input?.uploadFile(file)
  await expect.poll(() => stored(options)).toEqual(before)

  const wrong =
    '{"format": "context-cards-settings", "version": 1, "settings": {"category.dragons": false, "marks": "all"}}'
  await writeFile(file, wrong)
  await input?.uploadFile(file)
  await expect
    .poll(() => options.$eval('.settings-file-outcome', ({ textContent }) => textContent))
    .toMatch(/category\.dragons and marks/)
  expect(await stored(options)).toEqual({})
  await options.$eval('.settings-file-outcome button', (undo) => undo instanceof HTMLElement && undo.click())
  expect(await options.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
  await expect.poll(() => stored(options)).toEqual(before)

  await writeFile(file, '{"marks": "none"}')
  await input?.uploadFile(file)
  await expect
    .poll(() => options.$eval('.settings-file-outcome', ({ textContent }) => textContent))
    .toMatch(/nothing was changed/)
  expect(await stored(options)).toEqual(before)
  await rm(folder, { recursive: true })
})

test('an address that names a subject shows its switch', async ({ openExtensionPage }) => {
  const options = await openExtensionPage('options.html#subject=khuram-butt')
  const focused = () => options.evaluate(() => document.activeElement?.getAttribute('data-subject'))
  await expect.poll(focused).toBe('khuram-butt')
})

test('the preview is marked as pages are, in the style of choice', async ({ openExtensionPage, setSetting }) => {
  const options = await openExtensionPage('options.html')
  const painted = () => options.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).sort())
  // Two sections, with two mentions in the first.
  await expect.poll(painted).toEqual(['context-cards-dotted 2', 'context-cards-quiet 1'])
  await setSetting('underline', 'thick')
  await setSetting('marks', 'every')
  await expect.poll(painted).toEqual(['context-cards-quiet 0', 'context-cards-thick 3'])
  await setSetting('marks', 'none')
  await expect.poll(painted).toEqual(['context-cards-quiet 3', 'context-cards-thick 0'])
})

test('a second window follows the first', async ({ openExtensionPage, setSetting: _ }) => {
  const first = await openExtensionPage('options.html')
  const second = await openExtensionPage('options.html')
  const chosen = () =>
    second.$eval('input[value="wavy"]', (input) => input instanceof HTMLInputElement && input.checked)
  await second.waitForSelector('input[value="wavy"]')
  expect(await chosen()).toBe(false)
  await first.bringToFront()
  await first.$eval('input[value="wavy"]', (input) => input instanceof HTMLElement && input.click())
  await expect.poll(chosen, SOON).toBe(true)
})

test('a slider moved by its arrow key is stored once it rests', async ({ openExtensionPage, setSetting: _ }) => {
  const options = await openExtensionPage('options.html')
  const slider = await options.waitForSelector('.look-slider input')
  await options.evaluate(() => {
    const writes: unknown[] = []
    chrome.storage.onChanged.addListener(({ dwell }) => writes.push(dwell?.newValue))
    Object.assign(globalThis, { writes })
  })
  await slider?.focus()
  for (let press = 0; press < 5; press++) await options.keyboard.press('ArrowRight')
  await expect.poll(() => options.evaluate('writes')).toEqual([800])
})

test('a choice that storage has no room for stays on the page, and the page says so', async ({
  openExtensionPage,
  setSetting,
}) => {
  const options = await openExtensionPage('options.html')
  // Sync storage holds 102,400 bytes, an item 8,192.
  for (let item = 0; item < 12; item++) await setSetting(`ballast ${item}`, 'x'.repeat(8100))
  for (const size of [4000, 2000, 1000, 500, 250, 120, 60, 30]) {
    await setSetting(`ballast of ${size}`, 'x'.repeat(size)).catch(() => undefined)
  }
  const field = await options.waitForSelector('.sites-form input')
  const site = `${'long.'.repeat(20)}example.org`
  await field?.type(site)
  await options.keyboard.press('Enter')
  const texts = (selector: string) => options.$$eval(selector, (found) => found.map(({ textContent }) => textContent))
  await expect.poll(() => texts('.alert p')).toEqual([expect.stringMatching(/^The browser did not save your choice/)])
  expect(await texts('.sites-list bdi')).toEqual([site])

  await options.evaluate(() => chrome.storage.sync.remove('ballast 0'))
  const again = await options.waitForSelector('.alert button')
  await again?.click()
  await expect.poll(() => texts('.alert p')).toEqual([])
  expect(await stored(options)).toMatchObject({ [`site.${site}`]: true })
})

test('the shortcuts are shown as the browser has them', async ({ openExtensionPage }) => {
  const options = await openExtensionPage('options.html')
  const had = await options.evaluate(() => chrome.commands.getAll())
  expect(had.map(({ shortcut }) => shortcut)).toContain('Alt+Shift+Y')
  const keys = () => options.$$eval('.shortcut dd', (found) => found.map(({ textContent }) => textContent))
  await expect.poll(keys).toEqual(had.map(({ shortcut }) => shortcut || 'not set'))
})

test('axe finds no fault, at rest, with a fault at the field and with nothing found, but one that is put there', async ({
  openExtensionPage,
  setSetting,
}) => {
  await setSetting('site.example.org', true)
  await setSetting('category.people', false)
  const options = await openExtensionPage('options.html')
  await options.waitForSelector('.sites-list li')
  const faults = async () => {
    await options.evaluate(axe.source)
    const rules = "{ 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }"
    return options.evaluate(
      `axe.run({ rules: ${rules} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    )
  }
  expect(await faults()).toEqual([])
  await options.type('.sites-form input', 'my site')
  await options.keyboard.press('Enter')
  await options.waitForSelector('.sites-fault:not(:empty)')
  await options.type('input[type="search"]', 'banana')
  await expect.poll(() => options.$$('.category-switch').then(({ length }) => length)).toBe(0)
  expect(await faults()).toEqual([])

  await options.$eval('.sites-remove', (button) => button.removeAttribute('aria-label'))
  expect(await faults()).toEqual([expect.stringMatching(/^button-name/)])
})

test('a click on the words of a setting changes that setting and no other', async ({
  openExtensionPage,
  setSetting: _,
}) => {
  const options = await openExtensionPage('options.html')
  const words = await options.waitForSelector('::-p-xpath(//label[contains(., "figures")])')
  await words?.click()
  await expect.poll(() => stored(options)).toEqual({ figures: false })
  const ids = await options.$$eval('[id]', (all) => all.map(({ id }) => id))
  expect(ids).toHaveLength(new Set(ids).size)
})

test('fits 320 px in both directions, and text of twice the size', async ({ openExtensionPage, setSetting }) => {
  await setSetting('site.a-rather-long-name-of-a-site.example.org', true)
  const page = await openExtensionPage('options.html')
  await page.waitForSelector('.sites-list li')
  await page.setViewport({ width: 320, height: 800 })
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((direction) => document.documentElement.setAttribute('dir', direction), direction)
    expect(await widest(), direction).toBeLessThanOrEqual(0)
  }
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await widest(), '200 %').toBeLessThanOrEqual(0)
})
