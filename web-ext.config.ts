import { defineWebExtConfig } from 'wxt'
import type { BrowserKind } from './scripts/browser/browser-kinds.ts'
import { findBrowser } from './scripts/browser/find-browser.ts'
import { thisMachine } from './scripts/browser/machine.ts'

const machine = thisMachine()

/** The browser `npm run dev` opens: the one that tests and demo use. Without a display none is opened; the build is still watched. */
export default defineWebExtConfig({
  disabled: !machine.hasDisplay,
  binaries: { ...(await pathOf('chromium', 'chrome')), ...(await pathOf('firefox', 'firefox')) },
  // Chromium refuses its sandbox to root.
  chromiumArgs: machine.isRoot ? ['--no-sandbox'] : [],
})

async function pathOf(kind: BrowserKind, name: string): Promise<Record<string, string>> {
  const search = await findBrowser(kind, machine)
  return search.state === 'found' ? { [name]: search.browser.path } : {}
}
