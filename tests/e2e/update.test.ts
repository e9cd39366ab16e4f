import { describe, expect, inject } from 'vitest'
import { builtExtension, type Launched, launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { test } from './fixture.ts'
import { type Opened, openPage } from './open-page.ts'
import { ringed, takeStep } from './ring.ts'

const html = '<!doctype html><p>Spoken by MI5.</p>'
const marked = { painted: ['MI5'], quiet: [] }

describe('an extension that comes to an open page', () => {
  // A browser of its own: an update closes the extension page that the other tests count on.
  let launched: Launched
  let older: Opened
  test.beforeAll(async ({ kind, site }) => {
    launched = await launchBrowser(kind, {
      path: inject('browserPath'),
      extension: builtExtension(kind),
      headless: true,
      before: async (bare) => {
        older = await openPage(bare, site, html, {})
      },
    })
  })
  test.afterAll(() => launched.browser.close())

  test('marks it at once, or lets the popup say that it must be loaded again, and load it', async ({ kind }) => {
    const popup = await launched.openExtensionPage('popup.html')
    await older.page.bringToFront()
    // Loaded while the page is the active tab, the popup stands beside it as it does in the toolbar.
    await popup.evaluate(() => location.reload())
    const texts = (selector: string) => popup.$$eval(selector, (found) => found.map(({ textContent }) => textContent))
    if (kind === 'chromium') {
      await expect.poll(() => texts('.page-note p')).toEqual([expect.stringMatching(/^This page was open before/)])
      expect(await older.marks()).toEqual({ painted: [], quiet: [] })
      await popup.$eval('.page-note button', (button) => button instanceof HTMLElement && button.click())
    }
    await expect.poll(() => older.marks()).toEqual(marked)
    await expect.poll(() => texts('.page-note p')).toEqual([])
    await expect.poll(() => texts('.page-entry-name')).toEqual(['MI5'])
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await popup.close()
  })

  test.for([false, true])(
    'as an update leaves no dead mark, ring or card, and no complaint; a card open: %s',
    async (withCard, { kind, site }) => {
      const page = await openPage(launched, site, html, {})
      await page.settledMarks()
      const before = await page.dom()
      const extensionPage = await launched.openExtensionPage('options.html')
      await page.page.bringToFront()
      await takeStep(launched, extensionPage)
      await expect.poll(() => ringed(page.page.mainFrame())).toBe('MI5')
      await page.hover('MI5')
      await expect.poll(() => page.card()).not.toBeNull()
      if (!withCard) {
        await page.leave()
        await expect.poll(() => page.card()).toBeNull()
      }

      await launched.browser.installExtension(builtExtension(kind))
      await page.leave()

      // Chromium does not put the new script into open pages, Firefox does.
      const after = kind === 'chromium' ? [] : ['MI5']
      await expect.poll(() => page.marks()).toEqual({ painted: after, quiet: [] })
      await page.rest(2500)
      expect(await page.marks()).toEqual({ painted: after, quiet: [] })
      expect(await page.dom()).toBe(before)
      expect(await ringed(page.page.mainFrame())).toBe('')

      await page.hover('MI5')
      await page.rest(1000)
      expect((await page.card())?.heading).toBe(after[0])
      await page.leave()
      await expect.poll(() => page.card()).toBeNull()
      expect(await page.dom()).toBe(before)
      expect(page.complaints).toEqual([])

      const fresh = await openPage(launched, site, html, {})
      expect(await fresh.settledMarks()).toEqual(marked)
    },
  )
})
