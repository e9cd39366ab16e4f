import { type Field, isName } from './fields.ts'
import type { Wanted } from './query.ts'
import type { FieldHit } from './rank.ts'
import { sum } from './score.ts'

/** Share of the query that a subject must meet to be shown, unless the query holds one of its names whole. */
const ENOUGH = 0.45
/**
 * What is left of a word of a name where the rest of the name is missing and other words of the query meet nothing:
 * "weather london".
 */
const TORN = 0.6
/**
 * How surely the word of a name of one word must be met for the name to be enough by itself: "tax returns" names no
 * "returnees".
 */
const ITSELF = 0.85
/** How much a word counts that the pack does not know: it may well be noise beside the rest. */
const NOISE = 0.85

/**
 * Prepares to decide whether a subject meets enough of a query to be shown. `shares` are what part of the query each
 * wanted word is, `proper` the words that always have their capital letter.
 */
export function createEnough(fields: readonly Field[], proper: ReadonlySet<string>) {
  const parts = partsOfNames(fields, proper)
  return (
    found: readonly FieldHit[],
    wanted: readonly Wanted[],
    shares: readonly number[],
    isCommon: readonly boolean[],
  ): boolean => {
    if (found.some(isNamed)) return true
    const asksMore = wanted.some(({ filler }, at) => !filler && isCommon[at] === false)
    const telling = wanted.map(({ filler, meant }, at) => {
      const share = shares[at] ?? 0
      return filler || (asksMore && isCommon[at] === true) ? 0 : meant.size === 0 ? share * NOISE : share
    })
    const isMet = (at: number) => found.some(({ met }) => (met[at]?.sure ?? 0) > 0)
    const complete = telling.every((share, at) => share === 0 || isMet(at))
    const sureOf = ({ field, met, filled }: FieldHit, at: number) => {
      const { word, sure } = met[at] ?? { word: '', sure: 0 }
      const torn = !complete && !filled && (isName(field) || parts.has(word))
      return torn ? sure * TORN : sure
    }
    const told = telling.map((share, at) => share * Math.max(...found.map((hit) => sureOf(hit, at))))
    return sum(told) >= ENOUGH * sum(telling)
  }
}

/** True for a name that the query holds whole. */
function isNamed({ field, met, whole }: FieldHit): boolean {
  return whole && (field.words.length > 1 || met.some(({ sure }) => sure >= ITSELF))
}

/**
 * Words that say little without the rest of the name they are part of: "London" of "London Bridge", but not "Russia".
 */
function partsOfNames(fields: readonly Field[], proper: ReadonlySet<string>): ReadonlySet<string> {
  const names = fields.filter(isName)
  const wordsOf = (isAlone: boolean) =>
    names.filter(({ telling }) => (telling === 1) === isAlone).flatMap(({ words }) => words.map(({ spelt }) => spelt))
  const alone = new Set(wordsOf(true))
  return new Set(wordsOf(false).filter((word) => proper.has(word) && !alone.has(word)))
}
