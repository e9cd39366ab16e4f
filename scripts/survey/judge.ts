import type { BrowserKind } from '../browser/browser-kinds.ts'
import type { Look } from './look.ts'
import type { Visit } from './page.ts'

/** What came of opening a page: what was seen and asked for meanwhile, or why it could not be opened. */
export type Visited = Visit | { failed: string }

/**
 * How a page fared. `unstable`: it looks different without the extension from one time to the next, so that its look
 * tells nothing. `breached`: something is different that only we can have done. `failed`: it could not be opened.
 */
export type Verdict = 'unchanged' | 'unstable' | 'breached' | 'failed'

/** What the survey says of one page in one browser. */
export interface Finding {
  file: string
  browser: BrowserKind
  verdict: Verdict
  /** What is different, or why the page could not be surveyed. */
  why: string[]
  marks: number
  painted: number
  /** Text of the mention that the pointer rested on, and heading of the card that opened there. */
  mention: string | null
  card: string | null
  /** Requests that came while the page was open, beside the page itself. */
  requests: readonly string[]
  /** From navigation to rest, in ms, with and without the extension. */
  time: number
  timeWithout: number
  /** From navigation to the first marks, in ms. */
  marked: number | null
}

/**
 * Judges a page by a visit with the extension and one or more without, in which the pointer rested at the same place.
 * An unstable look excuses different looks, but no request, no error, no change of the DOM and no missing card.
 */
export function judge(browser: BrowserKind, file: string, bare: readonly Visited[], ours: Visited): Finding {
  const failures = [...bare, ours].flatMap((one) => ('failed' in one ? [one.failed] : []))
  const seen = bare.flatMap((one) => ('failed' in one ? [] : [one]))
  const first = seen[0]
  if (failures.length > 0 || 'failed' in ours || first === undefined) {
    const nothing = {
      marks: 0,
      painted: 0,
      mention: null,
      card: null,
      requests: [],
      time: 0,
      timeWithout: 0,
      marked: null,
    }
    return { file, browser, verdict: 'failed', why: [...new Set(failures)], ...nothing }
  }
  const { marks, resting, card, time, marked } = ours
  const isStable = seen.every(
    (one) =>
      differ(first, one).length === 0 && (one.under !== null || differences(one.before, one.after, '').length === 0),
  )
  const different = differ(first, ours)
  const unlike = (part: 'errors' | 'requests' | 'changes') =>
    ours[part].filter((one) => !seen.some((without) => without[part].includes(one)))
  const ownDoing = [
    ...unlike('errors'),
    ...unlike('requests').map((request) => `request: ${request}`),
    ...[...new Set(unlike('changes'))].map((change) => `seen by the page: ${change}`),
    ...(resting !== null && card === null ? [`no card opened on "${resting.mention}"`] : []),
  ]
  return {
    file,
    browser,
    verdict: verdictOn(isStable, different.length > 0, ownDoing.length > 0),
    why: [
      ...different,
      ...ownDoing,
      ...(marks.painted > 0 && resting === null ? ['no painted mention can be pointed at'] : []),
    ],
    marks: marks.painted + marks.quiet,
    painted: marks.painted,
    mention: resting?.mention ?? null,
    card,
    requests: ours.requests,
    time,
    timeWithout: first.time,
    marked,
  }
}

function verdictOn(isStable: boolean, isDifferent: boolean, isOwnDoing: boolean): Verdict {
  if (isOwnDoing || (isStable && isDifferent)) return 'breached'
  return isStable ? 'unchanged' : 'unstable'
}

/** True where a survey must not pass: something was changed by us, or not surveyed at all. */
export function isBad(findings: readonly Finding[]): boolean {
  return findings.some(({ verdict }) => verdict === 'breached' || verdict === 'failed')
}

function differ(one: Visit, other: Visit): string[] {
  return [
    ...differences(one.before, other.before, 'with marks'),
    ...(one.under && other.under ? differences(one.under, other.under, 'under a card') : []),
    ...differences(one.after, other.after, other.under === null ? 'later' : 'after a card'),
  ]
}

function differences(one: Look, other: Look, when: string): string[] {
  const parts = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...parts].filter((part) => one[part] !== other[part]).map((part) => `${part} differs ${when}`)
}
