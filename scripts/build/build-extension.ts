import { fileURLToPath } from 'node:url'
import type { BrowserKind } from '../browser/browser-kinds.ts'
import type { Machine } from '../browser/machine.ts'
import { checkPack } from '../check-pack.ts'
import { Plight } from '../terminal/plight.ts'

const BUILD_LIMIT = 3 * 60_000

const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Set, because a test runner's NODE_ENV would be inherited and make a build that nobody installs. */
const production = { NODE_ENV: 'production' }

/**
 * Builds the extension for one browser into `.output`.
 * @throws Plight with one sentence where the pack is broken, else with the build's own output when it fails
 */
export async function buildExtension(kind: BrowserKind, machine: Machine): Promise<void> {
  checkPack()
  const target = kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : []
  const { code, output } = await machine.run(process.execPath, [wxt, 'build', root, ...target], BUILD_LIMIT, production)
  if (code !== 0) throw new Plight(`The build failed:\n${output.trim()}`)
}
