import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

test('the preview is marked in the style of choice', async ({ openExtensionPage, setSetting }) => {
  const options = await openExtensionPage('options.html')
  const painted = () => options.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`))
  await expect.poll(painted).toEqual(['context-cards-dotted 1'])
  await setSetting('underline', 'thick')
  await setSetting('marks', 'every')
  await expect.poll(painted).toEqual(['context-cards-thick 2'])
})
