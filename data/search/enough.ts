import { type Field, isName } from './fields.ts'
import type { Wanted } from './query.ts'
import type { FieldHit } from './rank.ts'
import { sum } from './score.ts'

/** Part of what a query tells that a subject must meet, unless the query holds one of its names whole. */
const ENOUGH = 0.45
/** How much a word of a name counts where the rest of the name is missing and so is part of the query: "weather london". */
const TORN = 0.6
/** How much a word that the pack does not know counts: what it says beside the rest may well be noise. */
const NOISE = 0.85

/**
 * Prepares the decision whether what a subject meets of a query is enough to show it. `shares` are what part of the query each wanted
 * word is, `proper` the words that always have their capital letter.
 */
export function createEnough(fields: readonly Field[], proper: ReadonlySet<string>) {
  const parts = partsOfNames(fields, proper)
  return (found: readonly FieldHit[], wanted: readonly Wanted[], shares: readonly number[]): boolean => {
    if (found.some(({ whole }) => whole)) return true
    const telling = wanted.map(({ filler, meant }, at) => {
      const share = shares[at] ?? 0
      return filler ? 0 : meant.size === 0 ? share * NOISE : share
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

/** Words that say little without the rest of the name they are part of: "London" of "London Bridge", but not "Russia". */
function partsOfNames(fields: readonly Field[], proper: ReadonlySet<string>): ReadonlySet<string> {
  const names = fields.filter(isName)
  const wordsOf = (isAlone: boolean) =>
    names.filter(({ telling }) => (telling === 1) === isAlone).flatMap(({ words }) => words.map(({ spelt }) => spelt))
  const alone = new Set(wordsOf(true))
  return new Set(wordsOf(false).filter((word) => proper.has(word) && !alone.has(word)))
}
