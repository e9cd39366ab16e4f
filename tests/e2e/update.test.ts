import { describe, expect, inject } from 'vitest'
import { builtExtension, launchBrowser } from '../../scripts/launch-browser.ts'
import { test } from './fixture.ts'
import { openPage } from './open-page.ts'
import { ringed, takeStep } from './ring.ts'

describe('an extension updated under an open page leaves no dead mark, no ring, no card and no complaint', () => {
  test.for([false, true])('with a card open: %s', async (withCard, { kind, site }) => {
    // A browser of its own: an update closes the extension page that the other tests count on.
    const path = inject('browserPath')
    const launched = await launchBrowser(kind, { path, extension: builtExtension(kind), headless: true })
    try {
      const page = await openPage(launched, site, '<!doctype html><p>Spoken by MI5.</p>', {})
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

      const fresh = await openPage(launched, site, '<!doctype html><p>Spoken by MI5.</p>', {})
      expect(await fresh.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
    } finally {
      await launched.browser.close()
    }
  })
})
