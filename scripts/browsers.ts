import { BROWSERS, browserKinds } from './browser/browser-kinds.ts'
import { findOrInstallBrowser } from './browser/install-browser.ts'
import { thisMachine } from './browser/machine.ts'
import { refuseOptions } from './terminal/no-options.ts'
import { Plight, runScript } from './terminal/plight.ts'

const machine = thisMachine()

await runScript(async () => {
  refuseOptions('browsers', process.argv.slice(2))
  const missing: string[] = []
  for (const kind of BROWSERS) {
    try {
      const { path, version, by } = await findOrInstallBrowser(kind, machine)
      console.log(`${browserKinds[kind].title} ${version ?? '(version unknown)'} at ${path} (${by})`)
    } catch (error) {
      if (!(error instanceof Plight)) throw error
      missing.push(error.message)
    }
  }
  if (missing.length > 0) throw new Plight(missing.join('\n'))
}, null)
