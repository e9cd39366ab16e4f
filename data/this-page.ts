import type { FrameReport } from './messages.ts'

/** What is known of the page in the active tab. */
export type PageView =
  /** Asked, and no answer yet. */
  | { state: 'asking' }
  /** There is no page beside this one: the popup is shown in a tab of its own. */
  | { state: 'none' }
  /** No answer: no content script runs there. */
  | { state: 'silent' }
  /** The reader switched the site off; `host` is the top page's. */
  | { state: 'off'; host: string }
  /** What all frames found together; `host` is the top page's, `visited` the mention gone to last. */
  | { state: 'read'; host: string; mentions: number; subjects: readonly PageSubject[]; visited: Visited | null }

export interface PageSubject {
  readonly id: string
  /** Number of its mentions in all frames. */
  readonly count: number
}

export interface Visited {
  readonly subject: string
  /** Which of the subject's mentions, from 0. */
  readonly position: number
}

/** A mention to go to: the `index`th of its subject in a frame. */
export interface Stop {
  readonly frame: number
  readonly index: number
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

/** The visit that follows the last one: a subject's first mention, then the next, after the last the first. Null where it has none. */
export function nextVisit(reports: Reports, last: Visited | null, subject: string): (Visited & Stop) | null {
  const counts = inOrder(reports).map(([frame, { subjects }]) => ({
    frame,
    count: subjects.find(({ id }) => id === subject)?.count ?? 0,
  }))
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const position = last?.subject === subject ? (last.position + 1) % total : 0
  let index = position
  for (const { frame, count } of counts) {
    if (index < count) return { subject, position, frame, index }
    index -= count
  }
  return null
}

function inOrder(reports: Reports): [number, FrameReport][] {
  return [...reports].sort(([one], [other]) => one - other)
}
