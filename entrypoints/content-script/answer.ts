import type { Ask, FrameReport } from '../../data/messages.ts'
import { isAlive } from './settings.ts'
import type { ContentScript } from './start.ts'

/** What answers need of the part that marks the page; there is none where the site is off. */
export type Marking = Pick<ContentScript, 'painter' | 'tour'> | null

export interface Answerer {
  /** Sends what this frame found, if it differs from what was last sent. */
  tell(): void
  destroy(): void
}

/** Answers the popup and the background: what this frame found, also where the site is off. Tours are the popover's business. */
export function createAnswerer(marking: () => Marking): Answerer {
  /** What was last sent, as text. A page that mentions nothing and is not off has nothing to tell. */
  let told = ''

  const report = (): Omit<FrameReport, 'focused'> => {
    const marks = marking()?.painter.marks ?? []
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
  const send = (unasked?: true) => {
    const message = report()
    told = JSON.stringify(message)
    // Nobody may be listening.
    if (isAlive()) chrome.runtime.sendMessage({ ...message, focused: document.hasFocus(), unasked }).catch(() => {})
  }
  const onMessage = (ask: Ask) => {
    if (ask.type === 'report') send()
    else marking()?.tour(ask)
  }
  chrome.runtime.onMessage.addListener(onMessage)
  return {
    tell() {
      const now = report()
      if (told ? told !== JSON.stringify(now) : now.off || now.mentions) send(true)
    },
    destroy() {
      if (isAlive()) chrome.runtime.onMessage.removeListener(onMessage)
    },
  }
}

/** Host of the top page, which is what "this site" means in every frame; a frame's own where the browser does not say. */
export function siteHost(): string {
  const origin = location.ancestorOrigins?.[location.ancestorOrigins.length - 1]
  return (origin && URL.parse(origin)?.hostname) || location.hostname
}
