import { type Ask, type FrameReport, isFrameReport } from '../data/messages.ts'
import { browser } from './browser.ts'

/** How long, in ms, frames have to answer. */
const PATIENCE = 150

/** Where a message comes from: a tab and a frame in it; a page of the extension may have no tab. */
export interface Sender {
  tab?: { id?: number | undefined } | undefined
  frameId?: number | undefined
}

/** The part of the browser that talking to a tab's frames needs. */
export interface FrameBrowser {
  tabs: { sendMessage(tab: number, ask: Ask, options?: { frameId: number }): Promise<unknown> }
  runtime: {
    onMessage: {
      addListener(listener: (message: unknown, sender: Sender) => void): void
      removeListener(listener: (message: unknown, sender: Sender) => void): void
    }
  }
}

/** Asks all frames of a tab what they found; those that answer in time, by frame id. Never throws. */
export async function askFrames(
  tab: number,
  { tabs, runtime }: FrameBrowser = browser,
  patience = PATIENCE,
): Promise<Map<number, FrameReport>> {
  const reports = new Map<number, FrameReport>()
  const onMessage = (message: unknown, sender: Sender) => {
    if (isFrameReport(message) && sender.tab?.id === tab) reports.set(sender.frameId ?? 0, message)
  }
  runtime.onMessage.addListener(onMessage)
  tell(tab, { type: 'report' }, undefined, { tabs, runtime })
  await new Promise((resolve) => setTimeout(resolve, patience))
  runtime.onMessage.removeListener(onMessage)
  return reports
}

/** Tells one frame of a tab, or all, without waiting; a tab may close at any time. */
export function tell(tab: number, ask: Ask, frame: number | undefined, { tabs }: FrameBrowser = browser): void {
  const sent = frame === undefined ? tabs.sendMessage(tab, ask) : tabs.sendMessage(tab, ask, { frameId: frame })
  sent.catch(() => undefined)
}
