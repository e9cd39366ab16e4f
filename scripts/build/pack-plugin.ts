import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { cardsOf, shownOf } from '../../data/pack.ts'
import type { Pack } from '../../data/pack-schema.ts'
import { readPack } from '../../data/parse-pack.ts'
import { searchWordsOf } from '../../data/search/search-words.ts'
import { distil } from '../../mentions/distil.ts'
import { expand } from '../../mentions/expand.ts'

/** Parts of a pack by the query that asks for them. */
const parts: Readonly<Record<string, (pack: Pack) => unknown>> = {
  rules: distil,
  cards: cardsOf,
  shown: shownOf,
  search: (pack) => searchWordsOf(pack, expand),
}
const PART = /\/pack\.json\?(rules|cards|shown|search)$/

/**
 * Serves the parts of a pack as modules: `pack.json?rules` for finding mentions, `pack.json?shown` for their cards,
 * `pack.json?cards` for the extension's pages, `pack.json?search` for what only searching needs. A broken pack fails
 * the build with the sentence that `readPack` gives.
 */
export function packPlugin(): Plugin {
  return {
    name: 'context-cards:pack',
    enforce: 'pre',
    async load(id) {
      const part = parts[PART.exec(id)?.[1] ?? '']
      if (part === undefined) return null
      const file = id.slice(0, id.indexOf('?'))
      this.addWatchFile(file)
      const pack = readPack(await readFile(file, 'utf8'))
      const json = JSON.stringify(part(pack))
      return { code: `export default ${json}`, moduleType: 'js' }
    },
  }
}
