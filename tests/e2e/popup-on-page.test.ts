import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import { options, texts } from './popup-texts.ts'
import { announced } from './ring.ts'

describe('on this page', () => {
  const tall = (html: string) => `<!doctype html><style>p { margin-block: 1500px }</style>${html}`

  /** The popup as it is beside a page: loaded while the page is the active tab. */
  async function beside(popup: Page, page: Page): Promise<void> {
    await page.bringToFront()
    await popup.evaluate(() => location.reload())
    await popup.waitForSelector('[role="option"]')
  }

  test('the subjects of the active tab are listed, and visited one mention after the other', async ({
    open,
    openExtensionPage,
  }) => {
    const article = await open(tall('<p>MI5 here.</p><p>Khuram Butt there.</p><p>And MI5 again.</p>'))
    await article.settledMarks()
    const popup = await openExtensionPage('popup.html')
    await beside(popup, article.page)
    await expect.poll(() => options(popup).then((found) => found.slice(0, 2))).toEqual(['MI5 2×', 'Khuram Butt 1×'])

    const scrolled = () => article.page.evaluate(() => Math.round(scrollY))
    const press = (key: string) =>
      popup.evaluate((key) => {
        document.querySelector('[role="combobox"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      }, key)
    const isActive = () =>
      popup.evaluate(() => document.querySelector('[role="combobox"]')?.hasAttribute('aria-activedescendant'))
    const visit = async () => {
      if (!(await isActive())) await press('ArrowDown')
      // A tab in the background draws when it gets to it.
      await expect.poll(isActive).toBe(true)
      await press('Enter')
    }
    await visit()
    await expect.poll(() => options(popup).then(([first]) => first)).toBe('MI5 1 of 2')
    await expect.poll(scrolled).toBeGreaterThan(500)
    const before = await scrolled()
    await visit()
    await expect.poll(() => options(popup).then(([first]) => first)).toBe('MI5 2 of 2')
    await expect.poll(scrolled).toBeGreaterThan(before + 1000)
    await expect
      .poll(() => announced(article.page.mainFrame()))
      .toMatchObject({ politely: 'MI5, 3 of 3, card available' })
  })

  test('mentions in frames count, too, as long as the frame is there', async ({ open, openExtensionPage }) => {
    const article = await open('<!doctype html><p>MI5 here.</p><iframe srcdoc="<p>MI5 there.</p>"></iframe>')
    await article.settledMarks()
    const popup = await openExtensionPage('popup.html')
    await beside(popup, article.page)
    await expect.poll(() => options(popup).then(([first]) => first)).toBe('MI5 2×')
    await article.page.evaluate(() => document.querySelector('iframe')?.remove())
    await expect.poll(() => options(popup).then(([first]) => first)).toBe('MI5 1×')
  })

  test('a site that is switched off says so', async ({ open, openExtensionPage, setSetting, site }) => {
    const host = new URL(site.origin).hostname
    await setSetting(`site.${host}`, true)
    const article = await open('<!doctype html><p>MI5 here.</p>')
    const popup = await openExtensionPage('popup.html')
    await beside(popup, article.page)
    await expect
      .poll(() => texts(popup, '.page-note p'))
      .toEqual([`Switched off on ${host}, so nothing is marked here.`])
  })

  test('the switch puts out the marks of the page and its frames, and brings them back', async ({
    open,
    openExtensionPage,
    setSetting: _,
  }) => {
    const article = await open('<!doctype html><p>MI5 here.</p><iframe srcdoc="<p>MI5 there.</p>"></iframe>')
    const frame = await article.frameIn('iframe')
    await article.settledMarks(frame)
    const popup = await openExtensionPage('popup.html')
    await beside(popup, article.page)
    const flip = () =>
      popup.$eval('.site-switch input:enabled', (input) => input instanceof HTMLElement && input.click())
    const marks = async () => [(await article.marks()).painted, (await article.marks(frame)).painted]
    await popup.waitForSelector('.site-switch input:enabled')
    await flip()
    await expect.poll(marks).toEqual([[], []])
    await expect.poll(() => texts(popup, '.page-note p')).toHaveLength(1)
    await flip()
    await expect.poll(marks).toEqual([['MI5'], ['MI5']])
  })

  test('the switch is locked where a pattern decides, and names it', async ({
    open,
    openExtensionPage,
    setSetting,
    site,
  }) => {
    const { hostname } = new URL(site.origin)
    await setSetting(`site.*.${hostname}`, true)
    await setSetting('theme', 'dark')
    const article = await open('<!doctype html><p>MI5 here.</p>')
    const popup = await openExtensionPage('popup.html')
    await beside(popup, article.page)
    await expect
      .poll(() => texts(popup, '.site-switch p'))
      .toEqual([`Decided by *.${hostname} in your list of sites; the settings change it.`])
    expect(await popup.$$eval('.site-switch input:disabled', ({ length }) => length)).toBe(1)
    expect(await popup.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark')
  })

  test('a page that the browser lets no extension into says so', async ({ kind, launched, openExtensionPage }) => {
    const popup = await openExtensionPage('popup.html')
    const closed = await launched.browser.newPage()
    // Firefox loads it, but its driver never says so.
    await closed
      .goto(kind === 'chromium' ? 'chrome://version' : 'about:license', { timeout: 3000 })
      .catch(() => undefined)
    await beside(popup, closed)
    await expect
      .poll(() => texts(popup, '.page-note'))
      .toEqual(['The browser lets no extension into this page, so nothing is marked here.'])
    await closed.close()
  })

  test('a page that mentions nothing says so', async ({ open, openExtensionPage }) => {
    const article = await open('<!doctype html><p>The weather stays fine.</p>')
    const popup = await openExtensionPage('popup.html')
    await beside(popup, article.page)
    await expect.poll(() => texts(popup, '.page-note p')).toEqual(['This page mentions none of the subjects below.'])
  })
})
