import type { PackCards } from '../pack.ts'
import { createEnough } from './enough.ts'
import { type Field, isName, weights } from './fields.ts'
import { type FieldIndex, indexFields } from './index-fields.ts'
import type { Wanted } from './query.ts'
import { type Met, meetings, type Score, scoreOf, sum } from './score.ts'
import { spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** A field in which something matched, as it counts for one subject. */
export interface FieldHit extends Score {
  readonly field: Field
  /** How each wanted word is met here, by its place in the query. */
  readonly met: readonly Met[]
}

/** A subject with anything of the query in it, and the fields that matched, the best first. */
export interface Hit {
  /** Index into the pack's subjects. */
  readonly subject: number
  readonly score: number
  readonly fields: readonly FieldHit[]
  /** Whether it meets enough of the query to be shown as found. */
  readonly enough: boolean
}

/** Weight of a small word: enough to tell "how many were stopped" from "why not stopped". */
const FILLER = 0.12
/** How much more a subject's proper name tells, if spelt right: whoever names somebody wants that one and no other. */
const NAMED = 1.6
/** A subject whose score is less than this share of the best one's is a hit by chance. */
const NEAR_THE_BEST = 0.2
/** How much words found all over a subject count beside its best field. */
const SPREAD = 0.35

/**
 * Prepares the ranking of subjects by how well their texts meet a query, the best first. `proper` are the words that
 * always have their capital letter.
 */
export function createRanking(
  pack: PackCards,
  fields: readonly Field[],
  proper: ReadonlySet<string>,
): (wanted: readonly Wanted[]) => Hit[] {
  const index = indexFields(pack, fields)
  const isEnough = createEnough(fields, proper)
  const named = new Set(
    fields
      .flatMap(({ place, words }) => (place.at === 'name' ? words.map(({ spelt }) => spelt) : []))
      .filter((word) => proper.has(word)),
  )
  const common = sourceNames(pack, fields)
  return (wanted) => {
    if (wanted.every(({ filler }) => filler)) return []
    const shares = sharesOf(wanted, index, named)
    const isCommon = wanted.map(({ meant }) => [...meant.keys()].some((word) => common.has(word)))
    const bySubject = new Map<number, FieldHit[]>()
    for (const [at, met] of meetings(wanted, index)) {
      const field = fields[at]
      if (field === undefined) continue
      const scored = scoreOf(field, met, wanted, shares)
      for (const { subject, share } of index.ownersOf(field)) {
        const hits = bySubject.get(subject) ?? []
        hits.push({ ...scored, field, met, score: scored.score * share })
        bySubject.set(subject, hits)
      }
    }
    const hits = [...bySubject].map(([subject, found]) => ({
      subject,
      fields: found.sort((one, other) => other.score - one.score),
      score: totalOf(found, shares, isCommon),
      enough: isEnough(found, wanted, shares, isCommon),
    }))
    hits.sort((one, other) => other.score - one.score || one.subject - other.subject)
    const least = (hits.find(({ enough }) => enough)?.score ?? 0) * NEAR_THE_BEST
    return hits.filter(({ score }) => score >= least)
  }
}

/** What part of the query each wanted word is: rare words tell most, and `named` ones. They add up to 1. */
function sharesOf(wanted: readonly Wanted[], index: FieldIndex, named: ReadonlySet<string>): number[] {
  const weights = wanted.map(({ meant, filler }) => {
    if (filler) return FILLER
    let surest: [word: string, sure: number] | null = null
    for (const one of meant) if (surest === null || one[1] > surest[1]) surest = one
    if (surest === null) return index.unknown
    const [word, sure] = surest
    return index.rarity(word) * (named.has(word) && sure === 1 ? NAMED : 1)
  })
  const total = sum(weights)
  return weights.map((weight) => weight / total)
}

/**
 * Names in what every subject comes from: "mi5 chief on encryption" asks for encryption, for the chief is everybody's
 * source.
 */
function sourceNames({ source }: PackCards, fields: readonly Field[]): ReadonlySet<string> {
  const names = new Set(fields.filter(isName).flatMap(({ words }) => words.map(({ spelt }) => spelt)))
  const words = wordsOf(`${source.title} ${source.speaker.role}`).map(({ text }) => spelling(text))
  return new Set(words.filter((word) => names.has(word)))
}

/**
 * A subject's best field, and a little of all the others; as much of it as the subject meets of the query, beside what
 * goes for all of them.
 */
function totalOf(found: readonly FieldHit[], shares: readonly number[], isCommon: readonly boolean[]): number {
  const best = Math.max(...found.map(({ score }) => score))
  const strongest = shares.map((_, at) =>
    Math.max(...found.map(({ met, field }) => (met[at]?.sure ?? 0) * weights[field.place.at])),
  )
  const spread = sum(shares.map((share, at) => share * (strongest[at] ?? 0)))
  const reach = sum(shares.filter((_, at) => isCommon[at] || (strongest[at] ?? 0) > 0))
  return (best + SPREAD * spread) * reach
}
