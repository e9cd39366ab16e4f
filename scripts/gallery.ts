import { join, relative } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { BROWSERS, type BrowserKind, browserKinds } from './browser/browser-kinds.ts'
import { findOrInstallBrowser } from './browser/install-browser.ts'
import { launchBrowser } from './browser/launch-browser.ts'
import { thisMachine } from './browser/machine.ts'
import { filesOf, serve } from './browser/serve.ts'
import { buildGallery, galleryFolder } from './gallery/build-gallery.ts'
import { takePictures } from './gallery/gallery-pictures.ts'
import { keepPictures } from './gallery/kept-pictures.ts'
import { Plight, runScript } from './terminal/plight.ts'

const LIMIT = 5 * 60_000

/** Width of the pictures, px: four cards side by side. */
const WIDTH = 1660

/** Takes a picture of the whole gallery as a reader of this machine sees it, for each scheme and direction. */
async function photograph(kind: BrowserKind, browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage()
  await page.setViewport({ width: WIDTH, height: 1000 })
  for (const scheme of ['light', 'dark']) {
    for (const direction of ['ltr', 'rtl']) {
      await page.goto(`${origin}/index.html?scheme=${scheme}&dir=${direction}`)
      const picture = join(galleryFolder, `${kind}-${scheme}-${direction}`)
      await page.screenshot({ path: `${picture}.png`, fullPage: true })
      console.log(`${picture}.png`)
    }
  }
}

/**
 * Builds the gallery and takes pictures of it: to be looked at, or with `--update` those that the tests compare with.
 */
await runScript(async () => {
  const [option, ...more] = process.argv.slice(2)
  if (more.length > 0 || (option !== undefined && option !== '--update'))
    throw new Plight(`npm run gallery knows one option, --update, and not “${process.argv.slice(2).join(' ')}”.`)
  await buildGallery()
  const served = await serve(filesOf(galleryFolder))
  for (const kind of BROWSERS) {
    const { path } = await findOrInstallBrowser(kind, thisMachine())
    const { browser } = await launchBrowser(kind, { path, headless: true })
    if (option === undefined) await photograph(kind, browser, served.origin)
    else {
      const folder = keepPictures(kind, await takePictures({ kind, browser }, served.origin))
      console.log(`The pictures of ${browserKinds[kind].title} are in ${relative(process.cwd(), folder)}.`)
    }
    await browser.close()
  }
  await served.close()
}, LIMIT)
