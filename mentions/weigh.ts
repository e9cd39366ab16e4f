import { type Established, establish } from './establish.ts'
import type { Candidate, Found, Heard } from './find.ts'
import type { Reason } from './reason.ts'
import { score, type Totals } from './score.ts'

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
  const heard: Heard[][] = found.map(({ cues }) => [...cues])
  const totals: Totals = new Map([[`lang:${lang.toLowerCase().split('-')[0]}`, lang]])
  const reasons = new Map<Candidate, Reason>()
  const count = ({ source, surface }: Heard) => {
    if (!totals.has(source)) totals.set(source, surface)
  }
  heard.flat().forEach(count)
  for (const stage of [0, 1, 2]) {
    const established = stage === 2 ? establish(found, reasons) : undefined
    // What stands is heard only by the next stage: within one no name may count on another.
    const risen = found.map(({ names }, index) =>
      names.filter((candidate) => {
        if ((candidate.name.stage ?? 0) !== stage || candidate.barred) return false
        const reason = judge(candidate, heard[index] ?? [], totals, established)
        if (reason) reasons.set(candidate, reason)
        return reason
      }),
    )
    risen.forEach((candidates, index) => {
      for (const candidate of candidates) {
        const told = { ...candidate, source: candidate.name.subject }
        heard[index]?.push(told)
        count(told)
      }
    })
  }
  return found.map(({ names }) => select(names, reasons))
}

function judge(candidate: Candidate, near: readonly Heard[], totals: Totals, established?: Established): Reason | null {
  const { stands } = candidate.name
  if (stands === 0) return { kind: 'name' }
  const { sum, best } = score(candidate, near, totals)
  if (stands === 3) {
    const words = established?.(candidate)
    return words !== undefined && sum >= 0 ? { kind: 'named', words } : null
  }
  return sum + (stands === 1 ? 1 : -1) > 0 ? (best ?? { kind: 'name' }) : null
}

/** Of those that stand the longest first, then the earliest, as sorting keeps the order of the text. */
function select(names: readonly Candidate[], reasons: ReadonlyMap<Candidate, Reason>): Mention[] {
  const mentions: Mention[] = []
  const taken = new Set<number>()
  for (const candidate of names.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const { start, end, surface, name } = candidate
    const reason = reasons.get(candidate)
    // What overlaps a longer one has its own beginning or end in it; comparing each with each would never end on some pages.
    if (!reason || taken.has(start) || taken.has(end - 1)) continue
    for (let at = start; at < end; at++) taken.add(at)
    mentions.push({ start, end, surface, subject: name.subject, reason })
  }
  return mentions.sort((a, b) => a.start - b.start)
}
