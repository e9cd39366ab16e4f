import Fuse from 'fuse.js/min-basic'
import type { Alike } from './alike.ts'
import { distance } from './distance.ts'
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
/** Letters of a word in which any one slip is taken for one. */
const LONG_ENOUGH = 5
/**
 * Fuse's threshold. Looser than what is accepted, for Fuse takes two swapped letters for two slips; `distance` decides
 * after it.
 */
const LOOSE = 0.45

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
      if (one.length > text.length && (one.startsWith(text) || one.startsWith(spelt))) return true
    return false
  }
  const families = new Map<string, string[]>()
  for (const word of list) {
    const key = family(word)
    families.set(key, [...(families.get(key) ?? []), word])
  }
  const fuse = new Fuse(list, { threshold: LOOSE, shouldSort: false, minMatchCharLength: 1, distance: 10 })
  const slips = new Map<string, Meant>()

  const asTyped = (text: string, spelt: string, last: boolean): Map<string, number> => {
    const meant = new Map<string, number>()
    const add = (word: string, sure: number) => meant.set(word, Math.max(sure, meant.get(word) ?? 0))
    const own = family(spelt)
    if (words.has(spelt)) add(spelt, 1)
    for (const word of families.get(own) ?? []) if (!proper.has(word)) add(word, FAMILY)
    for (const other of alike.to(own)) for (const word of families.get(other) ?? []) add(word, ALIKE)
    if (/^\d/.test(spelt) ? !last || words.has(spelt) : spelt.length < (last ? 1 : 4)) return meant
    const begun = list.filter((word) => beginsWith(word, text, spelt))
    // One letter begins too many words of a large pack: the shortest are the nearest.
    if (begun.length > MOST_BEGUN) begun.sort((one, other) => one.length - other.length).length = MOST_BEGUN
    for (const word of begun)
      add(
        word,
        (last ? BEGUN : BEGUN_EARLIER) * (BEGUN_LEAST + (1 - BEGUN_LEAST) * Math.min(1, spelt.length / word.length)),
      )
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

  const withSlips = (spelt: string, last: boolean): Meant => {
    const limit = /\d/.test(spelt) || spelt.length < 3 ? 0 : spelt.length < 8 ? 1 : 2
    const meant = new Map<string, number>()
    if (limit === 0) return meant
    for (const { item } of fuse.search(spelt)) {
      const apart = Math.min(
        distance(spelt, item, limit),
        last && spelt.length >= LONG_ENOUGH && isBegunWithSlip(item, spelt) ? 1 : limit + 1,
      )
      if (apart > limit || (spelt.length < LONG_ENOUGH && !isSafeSlip(spelt, item))) continue
      const sameStart = spelt[0] === item[0] ? 1 : OTHER_START
      meant.set(item, (apart === 1 ? ONE_SLIP : TWO_SLIPS) * sameStart)
    }
    return meant
  }

  return {
    proper,
    has,
    begins(text) {
      const spelt = spelling(text)
      return has(text) || list.some((word) => beginsWith(word, text, spelt))
    },
    meant(text, last) {
      const spelt = spelling(text)
      const typed = asTyped(text, spelt, last)
      if (typed.size > 0) return typed
      // "buyin" is on its way to "buying", which is of one family with a word of the pack though that does not begin
      // so.
      const whole = last ? text.replace(/in?$/, 'ing') : text
      const ending = whole === text ? typed : asTyped(whole, spelling(whole), false)
      if (ending.size > 0) return ending
      const likeness = last ? begunAlike(text) : typed
      if (likeness.size > 0) return likeness
      const key = last ? `${spelt}…` : spelt
      const known = slips.get(key) ?? withSlips(spelt, last)
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

/**
 * In a short word a wrong letter may well make another word: "lice", "live". Only a letter too few or too many, or two
 * swapped, will do; of three letters, only two swapped.
 */
function isSafeSlip(typed: string, word: string): boolean {
  const letters = (text: string) => [...text].sort().join('')
  return letters(typed) === letters(word) || (typed.length > 3 && typed[0] === word[0] && typed.length !== word.length)
}

/** True where a word begins as typed but for one slip. */
function isBegunWithSlip(word: string, typed: string): boolean {
  return [-1, 0, 1].some((more) => distance(typed, word.slice(0, typed.length + more), 1) === 1)
}
