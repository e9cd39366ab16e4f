import type { Ask, FrameReport } from '../../data/messages.ts'
import { send, topHost } from './handover.ts'
import type { Mark } from './paint.ts'
import type { ContentScript } from './start.ts'

/** What answers need of the part that marks the page; there is none where the site is off. */
export type Marking = Pick<ContentScript, 'painter' | 'tour'> | null

/**
 * Answers the popup and the background: what this frame found, also where the site is off. Tours are the popover's
 * business. Gives the way to send what the frame found, if it differs from what was last sent. Without the extension
 * nobody asks.
 */
export function createAnswerer(marking: () => Marking): () => void {
  /** What was last sent, as text. A page that mentions nothing and is not off has nothing to tell. */
  let told = ''

  const report = (marks: readonly Mark[] = marking()?.painter.marks ?? []): Omit<FrameReport, 'focused'> => {
    const bySubject = Map.groupBy(marks, ({ subject }) => subject)
    return {
      type: 'frame',
      top: top === window,
      host: siteHost(),
      off: !marking(),
      subjects: [...bySubject].map(([id, { length }]) => ({ id, count: length })),
      mentions: marks.length,
    }
  }
  const tell = (unasked?: true, marks?: readonly Mark[]) => {
    const message = report(marks)
    told = JSON.stringify(message)
    send({ ...message, focused: document.hasFocus(), unasked })
  }
  chrome.runtime.onMessage.addListener((ask: Ask) => {
    if (ask.type === 'report') tell()
    else marking()?.tour(ask)
  })
  // A frame that is taken away cannot be asked any more; what it had found no longer counts.
  if (top !== window) addEventListener('pagehide', ({ isTrusted }) => isTrusted && told && tell(true, []))
  return () => {
    const now = report()
    if (told ? told !== JSON.stringify(now) : now.off || now.mentions) tell(true)
  }
}

/** Host of what "this site" means in every frame: the top page's, or the frame's own where that is not known. */
export function siteHost(): string {
  return topHost() || location.hostname
}
