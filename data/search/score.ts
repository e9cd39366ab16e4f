import { type Field, isName, weights } from './fields.ts'
import type { FieldIndex } from './index-fields.ts'
import type { Wanted } from './query.ts'

/** How a wanted word is met in a field: by which of its words, and how sure that is, 0 where it is not met. */
export interface Met {
  readonly word: string
  readonly sure: number
}

/** How well a field meets a query. */
export interface Score {
  readonly score: number
  /** True for a name of which the query holds every word, sure or not. */
  readonly filled: boolean
  /** True for a name that the query surely holds, whatever else it holds. */
  readonly whole: boolean
}

/**
 * A name counts as whole if its words are met at least this surely on average: another ending will do, another word
 * will not.
 */
const WHOLE = 0.77
/**
 * What a name scores however little of it the query fills, as a share of its full score; the rest grows with what is
 * filled.
 */
const PART_OF_NAME = 0.35
/** So many words of a query in a row are found in a text by no mere chance. */
const PHRASE = 3
const MISSED: Met = { word: '', sure: 0 }

/** How each wanted word is met, by field; only in fields that meet a word that tells something. */
export function meetings(wanted: readonly Wanted[], index: FieldIndex): Map<number, Met[]> {
  const met = new Map<number, Met[]>()
  const meet = ({ meant, filler }: Wanted, at: number) => {
    for (const [word, sure] of meant)
      for (const field of index.fieldsWith(word)) {
        const known = met.get(field)
        if (known === undefined && filler) continue
        const here = known ?? wanted.map(() => MISSED)
        if (sure > (here[at]?.sure ?? 0)) here[at] = { word, sure }
        met.set(field, here)
      }
  }
  wanted.forEach((one, at) => {
    if (!one.filler) meet(one, at)
  })
  wanted.forEach((one, at) => {
    if (one.filler) meet(one, at)
  })
  return met
}

/**
 * What part of the query a field meets counts twice, how sure it meets it once: "head spook" means the "spy boss"
 * rather than the "spooks" that have only half of it. `shares` are what part of the query each wanted word is.
 */
export function scoreOf(
  field: Field,
  met: readonly Met[],
  wanted: readonly Wanted[],
  shares: readonly number[],
): Score {
  const weight = weights[field.place.at]
  const reach = sum(met.map(({ sure }, word) => (sure > 0 ? (shares[word] ?? 0) : 0)))
  const covered = sum(met.map(({ sure }, word) => sure * (shares[word] ?? 0)))
  if (!isName(field)) {
    const said = met.every(({ sure }) => sure > 0) && holdsPhrase(field, wanted)
    return { score: (said ? weights.name : weight) * covered * reach, filled: false, whole: false }
  }
  const telling = met.filter(({ sure }, word) => sure > 0 && wanted[word]?.filler === false)
  // Two wanted words may mean one and the same word of the name.
  const fill = Math.min(1, new Set(telling.map(({ word }) => word)).size / Math.max(field.telling, 1))
  const filled = fill === 1
  const whole = filled && sum(telling.map(({ sure }) => sure)) >= WHOLE * telling.length
  const fit = PART_OF_NAME + (1 - PART_OF_NAME) * fill * fill
  return { score: weight * covered * (whole ? 1 : reach) * fit, filled, whole }
}

/** True where the query stands in the text word by word, its last one perhaps only begun. */
function holdsPhrase({ words }: Field, wanted: readonly Wanted[]): boolean {
  if (wanted.length < PHRASE) return false
  const last = wanted.length - 1
  return words.some((_, from) =>
    wanted.every(({ spelt }, at) => {
      const word = words[from + at]?.spelt ?? ''
      return at === last ? word.startsWith(spelt) : word === spelt
    }),
  )
}

/** All of them together; 0 of none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
