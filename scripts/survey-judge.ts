import type { BrowserKind } from './browser-kinds.ts'
import type { Look, Visit } from './survey-page.ts'

/** What came of opening a page: what was seen and asked for meanwhile, or why it could not be opened. */
export type Visited = { visit: Visit; requests: readonly string[] } | { failed: string }

/**
 * How a page fared. `unstable`: it looks different without the extension from one time to the next, so that its look tells nothing.
 * `breached`: something is different that only we can have done. `failed`: it could not be opened.
 */
export type Verdict = 'unchanged' | 'unstable' | 'breached' | 'failed'

export interface Finding {
  file: string
  browser: BrowserKind
  verdict: Verdict
  /** What is different, or why the page could not be surveyed. */
  why: string[]
  marks: number
  painted: number
  card: string | null
  /** Requests that came while the page was open, beside the page itself. */
  requests: readonly string[]
  /** From navigation to rest, in ms, with and without the extension. */
  time: number
  timeWithout: number
}

/**
 * Judges a page by a visit with the extension and one or more without. An unstable look excuses different looks, but no request, no
 * error and no missing card.
 */
export function judge(browser: BrowserKind, file: string, bare: readonly Visited[], ours: Visited): Finding {
  const failures = [...bare, ours].flatMap((one) => ('failed' in one ? [one.failed] : []))
  const seen = bare.flatMap((one) => ('failed' in one ? [] : [one]))
  const first = seen[0]
  if (failures.length > 0 || 'failed' in ours || first === undefined) {
    const nothing = { marks: 0, painted: 0, card: null, requests: [], time: 0, timeWithout: 0 }
    return { file, browser, verdict: 'failed', why: failures, ...nothing }
  }
  const { before, after, marks, card, time } = ours.visit
  const looks = seen.flatMap(({ visit }) => [visit.before, visit.again])
  const isStable = looks.every((look) => differences(first.visit.before, look, '').length === 0)
  const different = [
    ...differences(first.visit.before, before, 'with marks'),
    ...(after === null ? [] : differences(first.visit.before, after, 'after a card')),
  ]
  const ownDoing = [
    ...ours.visit.errors.filter((error) => !seen.some(({ visit }) => visit.errors.includes(error))),
    ...ours.requests
      .filter((request) => !seen.some(({ requests }) => requests.includes(request)))
      .map((request) => `request: ${request}`),
    ...(marks.painted > 0 && card === null ? ['no card opened on the first mention'] : []),
  ]
  return {
    file,
    browser,
    verdict: verdictOn(isStable, different.length > 0, ownDoing.length > 0),
    why: [...different, ...ownDoing],
    marks: marks.painted + marks.quiet,
    painted: marks.painted,
    card,
    requests: ours.requests,
    time,
    timeWithout: first.visit.time,
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

function differences(one: Look, other: Look, when: string): string[] {
  const parts = ['dom', 'text', 'boxes'] as const
  return parts.filter((part) => one[part] !== other[part]).map((part) => `${part} differs ${when}`)
}
