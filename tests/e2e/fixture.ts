import type { Page } from 'puppeteer-core'
import { test as base, inject } from 'vitest'
import type { BrowserKind } from '../../scripts/browser/browser-kinds.ts'
import { builtExtension, launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { serve } from '../../scripts/browser/serve.ts'
import { type Opened, type OpenOptions, openPage } from './open-page.ts'
import { createSite } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that this project's tests run in; set in vitest.config.ts. */
    browserKind: BrowserKind
  }
}

/**
 * The real, built extension in a real browser: one browser a worker, one tab for each `open`.
 * `setSetting` stores what the options page would store; what a test stored is forgotten after it.
 */
export const test = base
  .extend('kind', { scope: 'worker' }, () => inject('browserKind'))
  .extend('launched', { scope: 'worker' }, async ({ kind }, { onCleanup }) => {
    const path = inject('browserPath')
    const launched = await launchBrowser(kind, { path, extension: builtExtension(kind), headless: true })
    onCleanup(() => launched.browser.close())
    return launched
  })
  .extend('site', { scope: 'worker' }, async ({ kind: _ }, { onCleanup }) => {
    const site = createSite()
    const served = await serve(site.answer)
    onCleanup(() => served.close())
    return { ...site, origin: served.origin }
  })
  /** A page of the extension's own, from which storage can be reached; kept open as long as the browser. */
  .extend('extensionPage', { scope: 'worker' }, ({ launched }) => launched.openExtensionPage('options.html'))
  .extend('open', async ({ launched, site }, { onCleanup }) => {
    const opened: Opened[] = []
    onCleanup(async () => {
      // A tab that was discarded is closed to the driver.
      for (const { page } of opened) if (!page.isClosed()) await page.close()
    })
    return async (html: string, options: OpenOptions = {}): Promise<Opened> => {
      const one = await openPage(launched, site, html, options)
      opened.push(one)
      return one
    }
  })
  .extend('openExtensionPage', async ({ launched }, { onCleanup }) => {
    const pages: Page[] = []
    onCleanup(async () => {
      for (const page of pages) await page.close()
    })
    return async (name: string): Promise<Page> => {
      const page = await launched.openExtensionPage(name)
      pages.push(page)
      await page.bringToFront()
      return page
    }
  })
  .extend('setSetting', async ({ extensionPage }, { onCleanup }) => {
    onCleanup(() => extensionPage.evaluate(() => chrome.storage.sync.clear()))
    return (key: string, value: unknown): Promise<void> =>
      extensionPage.evaluate((key, value) => chrome.storage.sync.set({ [key]: value }), key, value)
  })
