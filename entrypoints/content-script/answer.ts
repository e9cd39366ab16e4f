import type { Ask, FrameReport } from '../../data/messages.ts'
import type { Mark, Painter } from './paint.ts'
import { isAlive } from './settings.ts'

export interface Answerer {
  /** Sends what this frame found, if it differs from what was last sent. */
  tell(): void
  destroy(): void
}

export interface AnswerState {
  painter: Painter
  /** True where the reader switched this site off. */
  isOff(): boolean
  /** Opens the card of a mention. */
  open(mark: Mark): void
}

/** Answers the popup and the background: what this frame found, and tours through it. */
export function createAnswerer({ painter, isOff, open }: AnswerState): Answerer {
  let current: Mark | undefined
  let told = ''

  const report = (): FrameReport => {
    const counts = new Map<string, number>()
    for (const { subject } of painter.marks) counts.set(subject, (counts.get(subject) ?? 0) + 1)
    return {
      type: 'frame',
      top: top === window,
      host: siteHost(),
      off: isOff(),
      subjects: [...counts].map(([id, count]) => ({ id, count })),
      mentions: painter.marks.length,
      current: painter.marks.findIndex((mark) => mark === current),
    }
  }
  const send = () => {
    const message = report()
    told = JSON.stringify(message.subjects)
    // Nobody may be listening; and a page that was left behind by an update has nobody to tell.
    if (isAlive()) chrome.runtime.sendMessage(message).catch(() => {})
  }
  const visit = (mark: Mark | undefined) => {
    current = mark
    painter.ring(mark)
    mark?.range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    send()
  }
  const onMessage = (ask: Ask) => {
    if (ask.type === 'report') return send()
    if (ask.type === 'leave') return visit(undefined)
    if (ask.type !== 'visit') return
    const mark = painter.marks.filter(({ subject }) => !ask.subject || subject === ask.subject)[ask.index]
    visit(mark)
    if (mark && ask.open) open(mark)
  }
  chrome.runtime.onMessage.addListener(onMessage)
  return {
    tell() {
      if (told !== JSON.stringify(report().subjects)) send()
    },
    destroy() {
      if (isAlive()) chrome.runtime.onMessage.removeListener(onMessage)
    },
  }
}

/** Host of the top page, which is what "this site" means in every frame; a frame's own where the browser does not say. */
export function siteHost(): string {
  const origin = location.ancestorOrigins?.[location.ancestorOrigins.length - 1]
  return origin && URL.canParse(origin) ? new URL(origin).host : location.host
}
