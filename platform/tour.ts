import { type FrameReport, type FrameStops, isFrameStops, isRelay } from '../data/messages.ts'
import type { StopsByFrame, Visit } from '../data/tour.ts'
import { browser } from './browser.ts'
import { type FrameBrowser, type Sender, tell } from './frames.ts'

/**
 * How long, in ms, a frame may take to answer, which on a busy machine includes loading the popover; then the tour goes
 * on without it.
 */
const PATIENCE = 1000

/**
 * Takes a step of a tour through a tab: asks the frames that take part what they have, lets one be chosen and sends the
 * ring there. Gives what was chosen. Frames take part that have mentions or may get keys: the page itself and what has
 * the focus.
 */
export async function takeStep<Chosen extends Visit>(
  tab: number,
  reports: ReadonlyMap<number, FrameReport>,
  choose: (stops: StopsByFrame) => Chosen | null,
  api: FrameBrowser = browser,
): Promise<Chosen | null> {
  const all = [...reports]
  if (!all.some(([, { mentions }]) => mentions > 0)) return null
  const taking = all.filter(([, { off, top, mentions, focused }]) => !off && (top || mentions > 0 || focused))
  const stops = await gatherStops(
    tab,
    taking.map(([frame]) => frame),
    api,
  )
  const chosen = choose(stops)
  if (chosen === null) return null
  const { frame, index, place, count } = chosen
  for (const other of stops.keys()) if (other !== frame) tell(tab, { type: 'leave' }, other, api)
  tell(tab, { type: 'visit', index, place, count }, frame, api)
  return chosen
}

/** Passes a word from a frame on a tour on to all frames of its tab. */
export async function relay(
  message: unknown,
  { tab }: Sender,
  api: Pick<FrameBrowser, 'tabs'> = browser,
): Promise<void> {
  if (isRelay(message) && tab?.id !== undefined) await api.tabs.sendMessage(tab.id, message)
}

function gatherStops(tab: number, frames: readonly number[], api: FrameBrowser): Promise<StopsByFrame> {
  return new Promise((resolve) => {
    const stops = new Map<number, FrameStops>()
    const { onMessage } = api.runtime
    const finish = () => {
      clearTimeout(timer)
      onMessage.removeListener(onAnswer)
      resolve(stops)
    }
    const onAnswer = (message: unknown, sender: Sender) => {
      if (!isFrameStops(message) || sender.tab?.id !== tab) return
      stops.set(sender.frameId ?? 0, message)
      if (frames.every((frame) => stops.has(frame))) finish()
    }
    const timer = setTimeout(finish, PATIENCE)
    onMessage.addListener(onAnswer)
    for (const frame of frames) tell(tab, { type: 'stops' }, frame, api)
  })
}
