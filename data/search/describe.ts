import type { PackCards } from '../pack.ts'
import type { Field } from './fields.ts'
import type { Wanted } from './query.ts'
import type { FieldHit, Hit } from './rank.ts'

/** Part of a text that matched: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A text of the pack with what matched in it, in order, never overlapping. */
export interface Marked {
  readonly text: string
  readonly ranges: readonly Range[]
}

/** A subject that a query finds. */
export interface Result {
  /** By id. */
  readonly subject: string
  readonly name: Marked
  readonly role: Marked
  /** Another name that the query found the subject by, unless its own name or a fact that is shown explains the hit. */
  readonly alias: Marked | null
  /** The subject's facts that match best, the best first: the statement, or the quote where only the quote matches. */
  readonly facts: readonly FactResult[]
}

/** A fact of a subject that was found, as it is shown. */
export interface FactResult {
  /** By id. */
  readonly id: string
  readonly said: Marked
  readonly from: 'statement' | 'quote'
}

/** The other name is shown where the subject's own name scores less than this share of what the other one scores. */
const HALF = 0.5
/** Facts shown with a result. */
const FACTS = 2
/** A fact is shown if it scores at least this share of what the subject's best fact scores. */
const WORTH = 0.6

/** A hit as it is shown. */
export function resultOf(pack: PackCards, { subject: index, fields }: Hit, wanted: readonly Wanted[]): Result {
  const subject = pack.subjects[index]
  const marked = (text: string, hit: FieldHit | undefined): Marked => ({
    text,
    ranges: hit === undefined ? [] : rangesOf(hit.field, wanted),
  })
  const own = (at: 'name' | 'role') => fields.find(({ field }) => field.place.at === at)
  // A category is not shown: what else there is to show explains the hit as well.
  const best = fields.find(({ field }) => field.place.at !== 'category')
  const name = own('name')
  const facts = factsOf(pack, fields, wanted)
  const shown = (text: string) => facts.some(({ said }) => said.text.toLowerCase().includes(text.toLowerCase()))
  return {
    subject: subject?.id ?? '',
    name: marked(subject?.name ?? '', name),
    role: marked(subject?.role ?? '', own('role')),
    alias:
      best?.field.place.at === 'alias' && (name?.score ?? 0) < HALF * best.score && !shown(best.field.place.text)
        ? marked(best.field.place.text, best)
        : null,
    facts,
  }
}

function factsOf(pack: PackCards, fields: readonly FieldHit[], wanted: readonly Wanted[]): FactResult[] {
  const found = new Map<number, { score: number; from: FactResult['from']; said: Marked }>()
  for (const { field, score } of fields) {
    const { place } = field
    if (!('fact' in place)) continue
    const known = found.get(place.fact)
    const fact = pack.facts[place.fact]
    if (fact === undefined || (known !== undefined && known.said.ranges.length > 0)) continue
    if (place.at === 'quote') {
      const text = fact.quotes[place.quote]?.text ?? ''
      found.set(place.fact, { score, from: 'quote', said: { text, ranges: rangesOf(field, wanted) } })
    } else {
      const ranges = place.at === 'statement' ? rangesOf(field, wanted) : []
      found.set(place.fact, { score: known?.score ?? score, from: 'statement', said: { text: fact.statement, ranges } })
    }
  }
  const byScore = [...found].sort(([, one], [, other]) => other.score - one.score)
  const least = (byScore[0]?.[1].score ?? 0) * WORTH
  return byScore
    .filter(([, { score }]) => score >= least)
    .slice(0, FACTS)
    .map(([index, { said, from }]) => ({ id: pack.facts[index]?.id ?? '', said, from }))
}

/**
 * What matched in a field: of each wanted word the surest, so that "attack" does not mark "perpetrator" beside
 * "attack". Words of a match that stand side by side, or with only such small words between as were typed, become one
 * range: "known to MI5".
 */
function rangesOf({ words }: Field, wanted: readonly Wanted[]): Range[] {
  const matched = new Set<string>()
  for (const { meant, filler } of wanted) {
    if (filler) continue
    const surest = Math.max(...words.map(({ spelt }) => meant.get(spelt) ?? 0))
    for (const { spelt } of words) if (surest > 0 && meant.get(spelt) === surest) matched.add(spelt)
  }
  const small = new Set(wanted.flatMap(({ spelt, filler }) => (filler ? [spelt] : [])))
  const ranges: Range[] = []
  /** Where the match so far ends, small words that were typed included. */
  let reach = Number.NEGATIVE_INFINITY
  for (const { spelt, start, end } of words) {
    const follows = start - reach <= 1
    const last = ranges.at(-1)
    if (matched.has(spelt)) {
      if (last !== undefined && follows) ranges[ranges.length - 1] = { start: last.start, end }
      else ranges.push({ start, end })
      reach = end
    } else if (follows && small.has(spelt)) reach = end
  }
  return ranges
}
