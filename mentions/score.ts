import { countFirst } from './count-first.ts'
import type { Candidate, Heard, RunSpan } from './find.ts'
import type { Reason } from './reason.ts'
import type { EvidenceRule } from './rules.ts'

/** What the page says as a whole: each source with the first words it was heard in. */
export type Totals = Map<EvidenceRule[0], string>

/** Words between a name and a cue that still count as beside it. */
const BESIDE = 4
/** How many cues of one source are looked at on either side of a name. */
const REACH = 16

/** What a run says, by source; of each in the order of the text. */
export type Nearby = ReadonlyMap<EvidenceRule[0], readonly Heard[]>

/**
 * Adds up what speaks for and against a candidate. Each entry of its evidence counts once; of all that are `beside` it
 * only the nearest. `best` is the weightiest that speaks for it.
 */
export function score(candidate: Candidate, nearby: Nearby, totals: Totals): { sum: number; best: Reason | undefined } {
  let sum = 0
  let best: Reason | undefined
  let most = 0
  const count = (weight: number, kind: 'near' | 'page', words: string | undefined) => {
    if (words === undefined) return
    sum += weight
    if (weight <= most) return
    most = weight
    best = { kind, words }
  }
  // Gaps come in halves; this little more lets a gap of BESIDE itself count.
  let nearest = BESIDE + 0.1
  let beside: [weight: number, words?: string] = [0]
  for (const [source, weight, within] of candidate.name.evidence ?? []) {
    if (within === 3) {
      count(weight, 'page', totals.get(source))
      continue
    }
    const here = nearby.get(source) ?? []
    const at = countFirst(here, ({ start }) => start < candidate.start)
    // The nearest are enough: if they are not in the candidate's sentence, no other is. A block may have thousands of
    // cues.
    const heard = here
      .slice(Math.max(0, at - REACH), at + REACH)
      .filter(
        ({ start, end, sentence }) =>
          (end <= candidate.start || start >= candidate.end) && (within === 2 || sentence === candidate.sentence),
      )
    if (within) count(weight, 'near', heard[0]?.surface)
    else
      for (const one of heard) {
        const gap = gapBetween(candidate, one)
        if (gap >= nearest) continue
        nearest = gap
        beside = [weight, one.surface]
      }
  }
  count(beside[0], 'near', beside[1])
  return { sum, best }
}

/** Words between the two; what stands before a name is a little nearer than what follows at the same distance. */
function gapBetween(name: RunSpan, cue: RunSpan): number {
  return cue.end <= name.start ? name.firstWord - cue.lastWord - 1 : cue.firstWord - name.lastWord - 0.5
}
