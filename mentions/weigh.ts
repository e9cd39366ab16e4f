import { type Established, establish } from './establish.ts'
import type { Candidate, Found, Heard } from './find.ts'
import { finish } from './finish.ts'
import type { Reason } from './reason.ts'
import { type Nearby, score, type Totals } from './score.ts'

/** A candidate that stands, and why. */
export interface Mention {
  start: number
  end: number
  surface: string
  subject: string
  reason: Reason
}

/**
 * Decides whom each candidate means, from all that was found on a page: `found[i]` is what one run holds, in reading
 * order; `lang` is the language the page declares (BCP 47) or ''. Returns the mentions of each run, in the order of
 * its text, none overlapping another. Depends on nothing but its arguments.
 */
export function weigh(found: readonly Found[], lang = ''): Mention[][] {
  return finish(weighInSteps(found, lang))
}

/**
 * Weighs as `weigh` does, in steps of a small part of a millisecond each: a page may hold tens of thousands of
 * candidates.
 */
export function* weighInSteps(found: readonly Found[], lang: string): Generator<undefined, Mention[][]> {
  const runs = found.map(({ names, cues }) => ({ names, heard: [...cues] }))
  const totals: Totals = new Map([[`lang:${lang.toLowerCase().split('-')[0]}`, lang]])
  const reasons = new Map<Candidate, Reason>()
  const count = ({ source, surface }: Heard) => {
    if (!totals.has(source)) totals.set(source, surface)
  }
  for (const { cues } of found) cues.forEach(count)
  for (const stage of [0, 1, 2]) {
    const established = stage === 2 ? establish(found, reasons) : undefined
    // Names that stand count as evidence from the next stage on: within a stage no name depends on another.
    const risen: [Heard[], Heard][] = []
    for (const { names, heard } of runs) {
      const candidates = names.filter(({ name, barred }) => (name.stage ?? 0) === stage && !barred)
      if (candidates.length === 0) continue
      const nearby = Map.groupBy(
        heard.sort((a, b) => a.start - b.start),
        ({ source }) => source,
      )
      for (const candidate of candidates) {
        yield
        const reason = judge(candidate, nearby, totals, established)
        if (!reason) continue
        reasons.set(candidate, reason)
        risen.push([heard, { ...candidate, source: candidate.name.subject }])
      }
    }
    for (const [heard, told] of risen) {
      heard.push(told)
      count(told)
    }
  }
  const mentions: Mention[][] = []
  for (const { names } of found) {
    yield
    mentions.push(select(names, reasons))
  }
  return mentions
}

function judge(candidate: Candidate, nearby: Nearby, totals: Totals, established?: Established): Reason | null {
  const { stands } = candidate.name
  if (stands === 0) return { kind: 'name' }
  const { sum, best } = score(candidate, nearby, totals)
  if (stands === 3) {
    const words = established?.(candidate)
    return words !== undefined && sum >= 0 ? { kind: 'named', words } : null
  }
  return sum + (stands === 1 ? 1 : -1) > 0 ? (best ?? { kind: 'name' }) : null
}

/**
 * The mentions of a run: where candidates that stand overlap, the longest wins, then the earliest (sorting is stable).
 */
function select(names: readonly Candidate[], reasons: ReadonlyMap<Candidate, Reason>): Mention[] {
  const mentions: Mention[] = []
  const taken = new Set<number>()
  for (const candidate of names.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const { start, end, surface, name } = candidate
    const reason = reasons.get(candidate)
    // A shorter one that overlaps has its beginning or its end in it: no need to compare each with each.
    if (!reason || taken.has(start) || taken.has(end - 1)) continue
    for (let at = start; at < end; at++) taken.add(at)
    mentions.push({ start, end, surface, subject: name.subject, reason })
  }
  return mentions.sort((a, b) => a.start - b.start)
}
