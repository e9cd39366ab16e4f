import { fileURLToPath } from 'node:url'
import { type BrowserKind, browserKinds } from './browser/browser-kinds.ts'
import type { FoundBrowser } from './browser/find-browser.ts'
import { findOrInstallBrowser } from './browser/install-browser.ts'
import { builtExtension, launchBrowser, type Scheme } from './browser/launch-browser.ts'
import { thisMachine } from './browser/machine.ts'
import { filesOf, serve } from './browser/serve.ts'
import { buildExtension } from './build/build-extension.ts'
import { reportTour } from './demo/report.ts'
import { type Tour, tourDemo } from './demo/tour.ts'
import { Plight, runScript } from './terminal/plight.ts'

const machine = thisMachine()
const demo = fileURLToPath(new URL('../demo', import.meta.url))
const folder = fileURLToPath(new URL('../.output/demo', import.meta.url))
const schemes: readonly Scheme[] = ['light', 'dark']
/** Both tours take seconds; installing a browser first may take minutes. */
const LIMIT = 20 * 60_000
const STOPS = 5

const kind = kindAskedFor(process.argv.slice(2))
await runScript(
  async () => {
    if (kind === null) throw new Plight('npm start knows only "-- --firefox"; without it the demo opens in Chromium.')
    const found = await findOrInstallBrowser(kind, machine)
    machine.say(`Building the extension for ${browserKinds[kind].title} ...`)
    await buildExtension(kind, machine)
    const served = await serve(filesOf(demo))
    const address = `${served.origin}/article.html`
    if (machine.hasDisplay) await show(found, address)
    else await tour(found, address)
    await served.close()
  },
  machine.hasDisplay ? null : LIMIT,
)

function kindAskedFor(args: readonly string[]): BrowserKind | null {
  if (args.length === 0) return 'chromium'
  return args.length === 1 && args[0] === '--firefox' ? 'firefox' : null
}

/** Opens the article in a window and waits until that is closed. */
async function show({ kind, path }: FoundBrowser, address: string): Promise<void> {
  const { browser } = await launchBrowser(kind, { path, extension: builtExtension(kind), headless: false })
  const [page = await browser.newPage()] = await browser.pages()
  await page.goto(address)
  // The first-run page has come meanwhile; it waits in the next tab.
  await page.bringToFront()
  console.log(
    `The demo is open in ${browserKinds[kind].title}: rest the pointer on an underlined name. Close the browser to end.`,
  )
  await new Promise((resolve) => browser.once('disconnected', resolve))
}

/** Without a display: looks for the person and says what there was to see. */
async function tour({ kind, path, version }: FoundBrowser, address: string): Promise<void> {
  const tours: Tour[] = []
  for (const scheme of schemes) {
    const launched = await launchBrowser(kind, { path, extension: builtExtension(kind), headless: true, scheme })
    try {
      tours.push(await tourDemo(launched, { address, scheme, stops: STOPS, folder }))
    } finally {
      await launched.browser.close()
    }
  }
  const [first] = tours
  if (first === undefined) return
  console.log(`${browserKinds[kind].title} ${version ?? ''}, headless because there is no display\n`)
  console.log(reportTour(first))
  console.log(`\n${first.stops.length * schemes.length} screenshots, light and dark, are in .output/demo/`)
}
