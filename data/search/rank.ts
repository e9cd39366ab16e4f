import type { PackCards } from '../pack.ts'
import { type Field, weights } from './fields.ts'
import { type FieldIndex, indexFields } from './index-fields.ts'
import type { Wanted } from './query.ts'

/** A field in which something matched. */
export interface FieldHit {
  readonly field: Field
  /** How sure each wanted word is met here, by its place in the query; 0 where it is not. */
  readonly met: readonly number[]
  readonly score: number
  /** True for a name that the query holds whole, whatever else it holds. */
  readonly whole: boolean
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

/** Weight of a word that tells nothing: enough to part "how many were stopped" from "why not stopped". */
const FILLER = 0.12
/** How sure the words of a name must be met, on average, for it to count as whole. */
const WHOLE = 0.95
/** Share of a query's telling words that a subject must meet, unless the query holds one of its names whole. */
const ENOUGH = 0.5
/** A subject whose score is less than this share of the best one's is a hit by chance. */
const NEAR_THE_BEST = 0.12
/** What part of a name counts as much as the whole, and what is left to how much of it the query fills. */
const PART_OF_NAME = 0.35
/** How much words found all over a subject count beside its best field. */
const SPREAD = 0.35

/** Prepares the ranking of subjects by how well their texts meet a query, the best first. */
export function createRanking(pack: PackCards, fields: readonly Field[]): (wanted: readonly Wanted[]) => Hit[] {
  const index = indexFields(pack, fields)
  return (wanted) => {
    if (wanted.every(({ filler }) => filler)) return []
    const shares = sharesOf(wanted, index)
    const bySubject = new Map<number, FieldHit[]>()
    for (const [at, met] of meetings(wanted, index)) {
      const field = fields[at]
      if (field === undefined) continue
      const { score, whole } = scoreOf(field, met, wanted, shares)
      for (const { subject, share } of index.ownersOf(field)) {
        const hits = bySubject.get(subject) ?? []
        hits.push({ field, met, score: score * share, whole })
        bySubject.set(subject, hits)
      }
    }
    const hits = [...bySubject].map(([subject, found]) => hitOf(subject, found, wanted, shares))
    hits.sort((one, other) => other.score - one.score || one.subject - other.subject)
    const least = (hits.find(({ enough }) => enough)?.score ?? 0) * NEAR_THE_BEST
    return hits.filter(({ score }) => score >= least)
  }
}

/** What part of the query each wanted word is: rare words tell most. They add up to 1. */
function sharesOf(wanted: readonly Wanted[], index: FieldIndex): number[] {
  const weights = wanted.map(({ meant, filler }) => {
    if (filler) return FILLER
    let surest: [word: string, sure: number] | null = null
    for (const one of meant) if (surest === null || one[1] > surest[1]) surest = one
    return surest === null ? index.unknown : index.rarity(surest[0])
  })
  const total = sum(weights)
  return weights.map((weight) => weight / total)
}

/** How sure each wanted word is met, by field; only in fields that meet a word that tells something. */
function meetings(wanted: readonly Wanted[], index: FieldIndex): Map<number, number[]> {
  const met = new Map<number, number[]>()
  const meet = ({ meant, filler }: Wanted, at: number) => {
    for (const [word, sure] of meant)
      for (const field of index.fieldsWith(word)) {
        const known = met.get(field)
        if (known === undefined && filler) continue
        const here = known ?? wanted.map(() => 0)
        here[at] = Math.max(here[at] ?? 0, sure)
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

function scoreOf(field: Field, met: readonly number[], wanted: readonly Wanted[], shares: readonly number[]) {
  const { at } = field.place
  const covered = sum(met.map((sure, word) => sure * (shares[word] ?? 0)))
  if (at !== 'name' && at !== 'alias') return { score: weights[at] * covered * covered, whole: false }
  const telling = met.filter((_, word) => wanted[word]?.filler === false)
  const filled = Math.min(1, sum(telling) / Math.max(field.telling, 1))
  const whole = filled >= WHOLE
  const fit = PART_OF_NAME + (1 - PART_OF_NAME) * filled * filled
  return { score: weights[at] * covered * (whole ? 1 : covered) * fit, whole }
}

function hitOf(subject: number, found: readonly FieldHit[], wanted: readonly Wanted[], shares: readonly number[]): Hit {
  const fields = [...found].sort((one, other) => other.score - one.score)
  const surest = wanted.map((_, word) => Math.max(...found.map(({ met }) => met[word] ?? 0)))
  const telling = surest.filter((_, word) => wanted[word]?.filler === false)
  const spread = wanted.map((_, word) => {
    const strongest = Math.max(...found.map(({ met, field }) => (met[word] ?? 0) * weights[field.place.at]))
    return strongest * (shares[word] ?? 0)
  })
  return {
    subject,
    fields,
    score: (fields[0]?.score ?? 0) + SPREAD * sum(spread),
    enough: sum(telling) / telling.length >= ENOUGH || found.some(({ whole }) => whole),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
