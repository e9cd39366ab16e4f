import Fuse from 'fuse.js/basic'
import { distance } from './distance.ts'
import { alikeTo } from './everyday.ts'
import { family } from './spelling.ts'

/** How sure a word of the pack is meant, 1 for the word itself. */
export type Meant = ReadonlyMap<string, number>

const FAMILY = 0.78
const ALIKE = 0.65
const BEGUN = 0.9
const BEGUN_EARLIER = 0.55
const ONE_SLIP = 0.7
const TWO_SLIPS = 0.55
/** Looser than what counts: Fuse counts two swapped letters as two slips and a slip in a short word as a large part of it. */
const LOOSE = 0.45

export interface Vocabulary {
  has(spelt: string): boolean
  /**
   * Words of the pack that a typed word may mean. `last` is true for the word still being typed: it may be any word that begins so.
   * Only where no word fits as it is are slips of the finger allowed for.
   */
  meant(spelt: string, last: boolean): Meant
}

/** Knows the words of a pack, each in its one spelling. */
export function createVocabulary(words: ReadonlySet<string>): Vocabulary {
  const list = [...words]
  const families = new Map<string, string[]>()
  for (const word of list) {
    const key = family(word)
    families.set(key, [...(families.get(key) ?? []), word])
  }
  const fuse = new Fuse(list, { threshold: LOOSE, shouldSort: false, minMatchCharLength: 1, distance: 10 })
  const slips = new Map<string, Meant>()

  const asTyped = (spelt: string, last: boolean): Map<string, number> => {
    const meant = new Map<string, number>()
    const add = (word: string, sure: number) => meant.set(word, Math.max(sure, meant.get(word) ?? 0))
    const own = family(spelt)
    if (words.has(spelt)) add(spelt, 1)
    for (const word of families.get(own) ?? []) add(word, FAMILY)
    for (const other of alikeTo(own)) for (const word of families.get(other) ?? []) add(word, ALIKE)
    if (/^\d/.test(spelt) ? !last || words.has(spelt) : spelt.length < (last ? 1 : 4)) return meant
    for (const word of list)
      if (word.length > spelt.length && word.startsWith(spelt))
        add(word, (last ? BEGUN : BEGUN_EARLIER) * (0.7 + (0.3 * spelt.length) / word.length))
    return meant
  }

  const withSlips = (spelt: string, last: boolean): Meant => {
    const limit = /\d/.test(spelt) || spelt.length < 4 ? 0 : spelt.length < 8 ? 1 : 2
    const meant = new Map<string, number>()
    if (limit === 0) return meant
    for (const { item } of fuse.search(spelt)) {
      const begun = last && spelt.length > 4 ? item.slice(0, spelt.length) : item
      const apart = Math.min(distance(spelt, item, limit), distance(spelt, begun, 1) === 1 ? 1 : limit + 1)
      if (apart > limit) continue
      const sameStart = spelt[0] === item[0] ? 1 : 0.8
      meant.set(item, (apart === 1 ? ONE_SLIP : TWO_SLIPS) * sameStart)
    }
    return meant
  }

  return {
    has: (spelt) => words.has(spelt) || families.has(family(spelt)),
    meant(spelt, last) {
      const typed = asTyped(spelt, last)
      if (typed.size > 0) return typed
      const key = last ? `${spelt}…` : spelt
      const known = slips.get(key) ?? withSlips(spelt, last)
      slips.set(key, known)
      return known
    },
  }
}
