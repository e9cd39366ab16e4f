import type { Ask, FrameReport } from '../../data/messages.ts'
import type { Mark, Painter } from './paint.ts'
import { isAlive } from './settings.ts'
import type { ContentScript } from './start.ts'

/** What answers need of the part that marks the page; there is none where the site is off. */
export type Marking = Pick<ContentScript, 'painter' | 'open'> | null

export interface Answerer {
  /** Sends what this frame found, if it differs from what was last sent. */
  tell(): void
  destroy(): void
}

/** Answers the popup and the background: what this frame found, and tours through it. Answers also where the site is off. */
export function createAnswerer(marking: () => Marking): Answerer {
  let current: Mark | undefined
  /** What was last sent, as text. A page that mentions nothing and is not off has nothing to tell. */
  let told = ''

  const report = (): FrameReport => {
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
      current: current ? marks.indexOf(current) : -1,
    }
  }
  const send = (unasked?: true) => {
    const message = report()
    told = JSON.stringify(message)
    // Nobody may be listening.
    if (isAlive()) chrome.runtime.sendMessage({ ...message, unasked }).catch(() => {})
  }
  const visit = (painter: Painter | undefined, mark: Mark | undefined) => {
    current = mark
    painter?.ring(mark)
    mark?.range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    send()
  }
  const onMessage = (ask: Ask) => {
    const { painter, open } = marking() ?? {}
    if (ask.type === 'report') send()
    else if (ask.type === 'leave') visit(painter, undefined)
    else if (ask.type === 'visit') {
      const marks = painter?.marks.filter(({ subject }) => !ask.subject || subject === ask.subject) ?? []
      const mark = marks[ask.index]
      visit(painter, mark)
      if (mark && ask.open) open?.(mark)
    }
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
