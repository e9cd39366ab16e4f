import { join } from 'node:path'
import type { BrowserKind } from './browser-kinds.ts'
import { buildGallery, galleryFolder } from './build-gallery.ts'
import { findOrInstallBrowser } from './install-browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { thisMachine } from './machine.ts'
import { runScript } from './plight.ts'
import { filesOf, serve } from './serve.ts'

const LIMIT = 5 * 60_000

const kinds: BrowserKind[] = ['chromium', 'firefox']
/** Width of the pictures, px: four cards side by side. */
const WIDTH = 1660

/** Builds the gallery and takes a picture of it for each browser, scheme and direction. */
await runScript(async () => {
  await buildGallery()
  const served = await serve(filesOf(galleryFolder))
  for (const kind of kinds) {
    const { path } = await findOrInstallBrowser(kind, thisMachine())
    const { browser } = await launchBrowser(kind, { path, headless: true })
    const page = await browser.newPage()
    await page.setViewport({ width: WIDTH, height: 1000 })
    for (const scheme of ['light', 'dark']) {
      for (const direction of ['ltr', 'rtl']) {
        await page.goto(`${served.origin}/index.html?scheme=${scheme}&dir=${direction}`)
        const picture = join(galleryFolder, `${kind}-${scheme}-${direction}`)
        await page.screenshot({ path: `${picture}.png`, fullPage: true })
        console.log(`${picture}.png`)
      }
    }
    await browser.close()
  }
  await served.close()
}, LIMIT)
