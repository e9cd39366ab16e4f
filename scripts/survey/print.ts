import type { BrowserKind } from '../browser/browser-kinds.ts'
import { columns } from '../terminal/columns.ts'
import type { Finding, Verdict } from './judge.ts'

/**
 * What a survey found, for a person: pages with mentions as a table, what is wrong in full, and each browser's sums.
 */
export function summary(findings: readonly Finding[], browsers: readonly BrowserKind[]): string {
  const marked = findings.filter(({ marks }) => marks > 0)
  const rows = marked.map(({ file, browser, verdict, marks, painted, mention, card }) => [
    browser,
    verdict,
    `${painted}/${marks}`,
    card ?? '-',
    (mention ?? '-').slice(0, 24),
    file,
  ])
  const faults = findings
    .filter(({ why }) => why.length > 0)
    .map(({ file, browser, verdict, why }) => [`${verdict} in ${browser}: ${file}`, ...why.map((one) => `    ${one}`)])
  return [
    ...(rows.length > 0
      ? [columns([['browser', 'verdict', 'painted/marks', 'card', 'mention', 'page'], ...rows])]
      : []),
    ...faults.flat(),
    ...browsers.map((kind) =>
      sums(
        kind,
        findings.filter(({ browser }) => browser === kind),
      ),
    ),
  ].join('\n')
}

function sums(kind: BrowserKind, own: readonly Finding[]): string {
  const count = (verdict: Verdict) => own.filter((one) => one.verdict === verdict).length
  const times = own.flatMap(({ marked }) => marked ?? []).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return (
    `${kind}: ${own.length} pages, ${count('unchanged')} unchanged, ${count('unstable')} unstable, ${count('breached')} breached, ${count('failed')} failed; ` +
    `${own.filter(({ marks }) => marks > 0).length} with mentions, ${own.filter(({ card }) => card).length} cards opened` +
    (times.length > 0
      ? `; marks ${at(0.5)} ms after navigation (median), ${at(0.95)} ms (95 %), ${at(1)} ms (last)`
      : '')
  )
}
