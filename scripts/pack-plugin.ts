import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { cardsOf } from '../data/pack.ts'
import { readPack } from '../data/parse-pack.ts'
import { distil } from '../mentions/distil.ts'

const PART = /\/pack\.json\?(rules|cards)$/

/**
 * Serves the parts of a pack as modules: `pack.json?rules` for finding mentions, `pack.json?cards` for showing them.
 * A broken pack fails the build with the sentence that `readPack` gives.
 */
export function packPlugin(): Plugin {
  return {
    name: 'context-cards:pack',
    enforce: 'pre',
    async load(id) {
      const part = PART.exec(id)?.[1]
      if (!part) return null
      const file = id.slice(0, id.indexOf('?'))
      this.addWatchFile(file)
      const pack = readPack(await readFile(file, 'utf8'))
      const json = JSON.stringify(part === 'rules' ? distil(pack) : cardsOf(pack))
      return { code: `export default ${json}`, moduleType: 'js' }
    },
  }
}
