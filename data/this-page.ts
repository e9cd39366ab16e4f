import type { FrameReport } from './messages.ts'

/** What is known of the page in the active tab. */
export type PageView =
  /** Asked, and no answer yet. */
  | { state: 'asking' }
  /** There is no page beside this one: the popup is shown in a tab of its own. */
  | { state: 'none' }
  /** No answer, perhaps because the page was there before the extension: loading it again tells. */
  | { state: 'silent' }
  /** No answer, though the page came later: the browser lets no extension in. */
  | { state: 'closed' }
  /** The reader switched the site off; `host` is the top page's. */
  | { state: 'off'; host: string }
  /** What all frames found together; `host` is the top page's, `visited` the mention gone to last. */
  | { state: 'read'; host: string; mentions: number; subjects: readonly PageSubject[]; visited: Visited | null }

/** A subject that the page mentions. */
export interface PageSubject {
  readonly id: string
  /** Number of its mentions in all frames. */
  readonly count: number
}

/** The mention that the reader went to last. */
export interface Visited {
  readonly subject: string
  /** Which of the subject's mentions, from 0. */
  readonly position: number
}

/** Reports by frame id; the top frame's id is 0. */
export type Reports = ReadonlyMap<number, FrameReport>

/** What the reports so far say of the page: subjects in the order of the page, then of its frames. */
export function viewOfReports(reports: Reports, visited: Visited | null): PageView {
  const frames = inOrder(reports)
  const off = frames.find(([, { off }]) => off)
  if (off !== undefined) return { state: 'off', host: off[1].host }
  const counts = new Map<string, number>()
  for (const [, { subjects }] of frames)
    for (const { id, count } of subjects) counts.set(id, (counts.get(id) ?? 0) + count)
  const subjects = [...counts].map(([id, count]) => ({ id, count }))
  const mentions = subjects.reduce((sum, { count }) => sum + count, 0)
  return { state: 'read', host: frames[0]?.[1].host ?? '', mentions, subjects, visited }
}

function inOrder(reports: Reports): [number, FrameReport][] {
  return [...reports].sort(([one], [other]) => one - other)
}
