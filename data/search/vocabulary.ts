import Fuse from 'fuse.js/min-basic'
import type { Alike } from './alike.ts'
import { distance, isSafeSlip } from './distance.ts'
import { isPlain } from './everyday.ts'
import { family, spelling } from './spelling.ts'

/** How sure a word of the pack is meant, 1 for the word itself. */
export type Meant = ReadonlyMap<string, number>

// How sure a typed word means a word of the pack, by what joins the two.
const FAMILY = 0.78
const ALIKE = 0.65
/** Letters of a word with a like of the pack's that must be typed before it counts. */
const SHORTEST_ALIKE = 3
const BEGUN = 0.9
/** Words that a beginning may mean. */
const MOST_BEGUN = 50
const BEGUN_EARLIER = 0.55
const ONE_SLIP = 0.7
/** How much the beginning of a word counts at least, beside the whole word: the fewer letters are typed, the less. */
const BEGUN_LEAST = 0.7
/** A slip in the first letter is rarer than one later on. */
const OTHER_START = 0.8
const TWO_SLIPS = 0.55
/** Letters that must be typed before a slip is looked for in the beginning of a word. */
const SHORTEST_BEGUN = 5
/**
 * Fuse's threshold. Looser than what is accepted, for Fuse takes two swapped letters for two slips; `distance` decides
 * after it.
 */
const LOOSE = 0.51

/** A word as it is written, in small letters, and in its one spelling. */
export interface Spelt {
  readonly text: string
  readonly spelt: string
  /** True where it has a capital letter within a sentence, false where it has none. */
  readonly capital: boolean | null
}

/** The words of a pack, and what a typed word may mean among them. */
export interface Vocabulary {
  /** Words that always have their capital letter, each in its one spelling. */
  readonly proper: ReadonlySet<string>
  has(text: string): boolean
  /** True for a word itself, not for another of its family. */
  holds(text: string): boolean
  /** True for a word and for the beginning of one. */
  begins(text: string): boolean
  /**
   * Words of the pack, each in its one spelling, that a typed word may mean. `last` is true for the word still being
   * typed: it may be any word that begins so. Only where no word fits as it is are slips of the finger allowed for.
   */
  meant(text: string, last: boolean): Meant
}

/** Makes the vocabulary of a pack. A proper name has no family: "parking" is not what Parker does. */
export function createVocabulary(known: readonly Spelt[], alike: Alike): Vocabulary {
  /**
   * The ways a word is written, by its one spelling: "russ" begins "russia", but not its one spelling, which has a
   * single s.
   */
  const written = new Map<string, Set<string>>()
  for (const { text, spelt } of known) written.set(spelt, (written.get(spelt) ?? new Set([spelt])).add(text))
  const words = new Set(written.keys())
  const list = [...words]
  const proper = properNames(known)
  const beginsWith = (word: string, text: string, spelt: string) => {
    for (const one of written.get(word) ?? [])
      if (one.length > text.length && (one.startsWith(text) || (!text.endsWith('s') && one.startsWith(spelt))))
        return true
    return false
  }
  const families = new Map<string, string[]>()
  for (const word of list) {
    const key = family(word)
    families.set(key, [...(families.get(key) ?? []), word])
  }
  const fuse = new Fuse([...new Set([...list, ...alike.words])], {
    threshold: LOOSE,
    shouldSort: false,
    minMatchCharLength: 1,
    distance: 10,
  })
  const slips = new Map<string, Meant>()

  /** The word itself, its family, and what means much the same. */
  const asSpelt = (spelt: string): Map<string, number> => {
    const meant = new Map<string, number>()
    const own = family(spelt)
    for (const other of alike.to(spelt)) for (const word of families.get(other) ?? []) meant.set(word, ALIKE)
    for (const word of families.get(own) ?? []) if (!proper.has(word)) meant.set(word, FAMILY)
    if (words.has(spelt)) meant.set(spelt, 1)
    return meant
  }

  const asTyped = (text: string, spelt: string, last: boolean): Map<string, number> => {
    const meant = asSpelt(spelt)
    if (/^\d/.test(spelt) ? !last || words.has(spelt) : spelt.length < (last ? 1 : 4)) return meant
    const begun = list.filter((word) => beginsWith(word, text, spelt))
    // One letter begins too many words of a large pack: the shortest are the nearest.
    if (begun.length > MOST_BEGUN) begun.sort((one, other) => one.length - other.length).length = MOST_BEGUN
    for (const word of begun) {
      const sure =
        (last ? BEGUN : BEGUN_EARLIER) * (BEGUN_LEAST + (1 - BEGUN_LEAST) * Math.min(1, spelt.length / word.length))
      surest(meant, word, sure)
    }
    return meant
  }

  const has = (text: string) => {
    const spelt = spelling(text)
    return words.has(spelt) || (families.get(family(spelt)) ?? []).some((word) => !proper.has(word))
  }

  const begunAlike = (text: string): Meant => {
    const meant = new Map<string, number>()
    if (text.length < SHORTEST_ALIKE) return meant
    for (const other of alike.begunWith(text))
      for (const word of families.get(other) ?? []) meant.set(word, ALIKE * BEGUN)
    return meant
  }

  const withSlips = (spelt: string, last: boolean, begun: Meant): Meant => {
    const limit = isPlain(spelt) || /\d/.test(spelt) || spelt.length < 3 ? 0 : spelt.length < 8 ? 1 : 2
    const meant = new Map(begun)
    if (limit === 0) return meant
    for (const { item } of fuse.search(spelt)) {
      const apart = Math.min(
        distance(spelt, item, limit),
        last && spelt.length >= SHORTEST_BEGUN && isBegunWithSlip(item, spelt) ? 1 : limit + 1,
      )
      if (apart > limit || !isSafeSlip(spelt, item)) continue
      const sameStart = spelt[0] === item[0]
      const slip = (apart === 1 ? ONE_SLIP : TWO_SLIPS) * (sameStart ? 1 : OTHER_START)
      // Two slips, or one where slips are rare, and another word besides would be a guess.
      for (const [word, sure] of asSpelt(item))
        if (sure === 1 || (apart === 1 && sameStart)) surest(meant, word, sure * slip)
    }
    return meant
  }

  return {
    proper,
    has,
    holds: (text) => words.has(spelling(text)),
    begins(text) {
      const spelt = spelling(text)
      return has(text) || list.some((word) => beginsWith(word, text, spelt))
    },
    meant(text, last) {
      const spelt = spelling(text)
      const typed = asTyped(text, spelt, last)
      if (last && typed.size > 0) return typed
      if (last) {
        // "buyin" is on its way to "buying", which is of one family with a word of the pack though that does not begin
        // so.
        const whole = text.replace(/in?$/, 'ing')
        const ending = whole === text ? typed : asTyped(whole, spelling(whole), false)
        if (ending.size > 0) return ending
        const likeness = begunAlike(text)
        if (likeness.size > 0) return likeness
      }
      // A word that was left may have been begun, "attac", as well as misspelt.
      const key = last ? `${spelt}…` : spelt
      const known = slips.get(key) ?? (asSpelt(spelt).size > 0 ? typed : withSlips(spelt, last, typed))
      slips.set(key, known)
      return known
    },
  }
}

/**
 * Words that never stand without their capital letter. The beginning of a sentence, where every word has one, does not
 * count.
 */
function properNames(known: readonly Spelt[]): ReadonlySet<string> {
  const names = new Set(known.flatMap(({ spelt, capital }) => (capital === true ? [spelt] : [])))
  for (const { spelt, capital } of known) if (capital === false) names.delete(spelt)
  return names
}

function surest(meant: Map<string, number>, word: string, sure: number): void {
  meant.set(word, Math.max(sure, meant.get(word) ?? 0))
}

/** True where a word begins as typed but for one slip. */
function isBegunWithSlip(word: string, typed: string): boolean {
  return [-1, 0, 1].some((more) => distance(typed, word.slice(0, typed.length + more), 1) === 1)
}
