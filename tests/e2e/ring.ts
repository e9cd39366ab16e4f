import type { Frame, Page } from 'puppeteer-core'
import { type FrameReport, type FrameStops, isFrameReport, isFrameStops } from '../../data/messages.ts'
import { nextStep } from '../../data/tour.ts'
import { evaluateInRoot } from '../../scripts/closed-root.ts'
import type { Launched } from '../../scripts/launch-browser.ts'
import { tellBackground } from './tell-background.ts'

/**
 * Takes a step of a tour through the active tab. Chromium's background is told of the command; Firefox's cannot be, so
 * there a page of the extension says what the background would.
 */
export async function takeStep(launched: Launched, extensionPage: Page, step: 1 | -1 = 1): Promise<void> {
  if (launched.kind === 'chromium')
    return tellBackground(launched, { event: 'command', name: step === 1 ? 'next-mention' : 'previous-mention' })
  const reports = (await ask(extensionPage, 'report', null)).filter((one): one is [number, FrameReport] =>
    isFrameReport(one[1]),
  )
  const frames = reports.flatMap(([id, { top, mentions, focused }]) => (top || mentions > 0 || focused ? [id] : []))
  const answers = await ask(extensionPage, 'stops', frames)
  const stops = new Map(answers.filter((one): one is [number, FrameStops] => isFrameStops(one[1])))
  const next = nextStep(stops, step)
  if (next === null) return
  const { frame, index, place, count } = next
  const others = [...stops.keys()].filter((other) => other !== frame)
  await extensionPage.evaluate(
    async (others, frameId, visit) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
      for (const other of others) await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'leave' }, { frameId: other })
      await chrome.tabs.sendMessage(tab?.id ?? -1, visit, { frameId })
    },
    others,
    frame,
    { type: 'visit', index, place, count },
  )
}

/**
 * What frames of the active tab answer, by frame id; those given or, for null, whichever do so within a while. A tab in
 * the background is woken by its timers once a second at most, so the waiting is done here.
 */
async function ask(
  extensionPage: Page,
  type: 'report' | 'stops',
  frames: number[] | null,
): Promise<[frame: number, answer: unknown][]> {
  const hearing = await extensionPage.evaluateHandle(
    async (type, frames) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
      const id = tab?.id ?? -1
      const answers = new Map<number, unknown>()
      const listen = (message: object, sender: chrome.runtime.MessageSender) => {
        const wanted = type === 'report' ? 'frame' : type
        if (sender.tab?.id === id && Reflect.get(message, 'type') === wanted) answers.set(sender.frameId ?? 0, message)
      }
      chrome.runtime.onMessage.addListener(listen)
      if (frames === null) chrome.tabs.sendMessage(id, { type }).catch(() => undefined)
      for (const frameId of frames ?? []) chrome.tabs.sendMessage(id, { type }, { frameId }).catch(() => undefined)
      return { answers, end: () => chrome.runtime.onMessage.removeListener(listen) }
    },
    type,
    frames,
  )
  let heard: [number, unknown][] = []
  for (let wait = 0, same = 0; wait < 120; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    const now = await hearing.evaluate(({ answers }) => [...answers])
    same = now.length > 0 && now.length === heard.length ? same + 1 : 0
    heard = now
    if (frames === null ? same === 3 : heard.length >= frames.length) break
  }
  await hearing.evaluate(({ end }) => end())
  return heard
}

/** The words that a tour's ring is on in a frame, '' for none. */
export function ringed(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const [range] = CSS.highlights.get('context-cards-ring') ?? []
    return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''
  })
}

/** What a tour has last said in a frame, and the boxes of the lines it has drawn; null where it shows nothing. */
export async function announced(frame: Frame) {
  for (const host of await frame.$$('[popover="manual"]:popover-open')) {
    const seen = await evaluateInRoot(host, (root) => {
      const voice = root.querySelector('[role="status"]')
      if (voice === null) return null
      const boxes = [...root.querySelectorAll('.ring')].map((line) => {
        const { x, y, width, height } = line.getBoundingClientRect()
        return { x, y, width, height }
      })
      return { politely: voice.textContent ?? '', boxes }
    })
    await host.dispose()
    if (seen !== null) return seen
  }
  return null
}
