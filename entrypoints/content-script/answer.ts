import type { Ask, FrameReport } from '../../data/messages.ts'
import type { Mark } from './paint.ts'
import { isAlive } from './settings.ts'
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
    const counts = new Map<string, number>()
    for (const { subject } of marks) counts.set(subject, (counts.get(subject) ?? 0) + 1)
    return {
      type: 'frame',
      top: top === window,
      host: siteHost(),
      off: !marking(),
      subjects: [...counts].map(([id, count]) => ({ id, count })),
      mentions: marks.length,
    }
  }
  const send = (unasked?: true, marks?: readonly Mark[]) => {
    const message = report(marks)
    told = JSON.stringify(message)
    // Nobody may be listening.
    if (isAlive()) chrome.runtime.sendMessage({ ...message, focused: document.hasFocus(), unasked }).catch(() => {})
  }
  const onMessage = (ask: Ask) => {
    if (ask.type === 'report') send()
    else marking()?.tour(ask)
  }
  chrome.runtime.onMessage.addListener(onMessage)
  // A frame that is taken away cannot be asked any more; what it had found no longer counts.
  if (top !== window) addEventListener('pagehide', ({ isTrusted }) => isTrusted && told && send(true, []))
  return () => {
    const now = report()
    if (told ? told !== JSON.stringify(now) : now.off || now.mentions) send(true)
  }
}

/**
 * Host of the top page, which is what "this site" means in every frame; a frame's own where the browser does not say.
 */
export function siteHost(): string {
  const origin = [...(location.ancestorOrigins ?? [])].at(-1)
  return (origin && URL.parse(origin)?.hostname) || location.hostname
}
