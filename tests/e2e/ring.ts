import type { Frame, Page } from 'puppeteer-core'
import { vi } from 'vitest'
import { type FrameReport, isFrameReport } from '../../data/messages.ts'
import { nextStep } from '../../data/tour.ts'
import type { FrameBrowser, Sender } from '../../platform/frames.ts'
import { takeStep as takeRealStep } from '../../platform/tour.ts'
import { evaluateInRoot } from '../../scripts/browser/closed-root.ts'
import type { Launched } from '../../scripts/browser/launch-browser.ts'
import { tellBackground } from './tell-background.ts'

// The polyfill refuses to load outside an extension.
vi.mock('../../platform/browser.ts', () => ({ browser: {} }))

/**
 * Takes a step of a tour through the active tab. Chromium's background is told of the command; Firefox's cannot be, so
 * there the background's own code takes it from here, with the browser that a page of the extension has.
 */
export async function takeStep(launched: Launched, extensionPage: Page, step: 1 | -1 = 1): Promise<void> {
  if (launched.kind === 'chromium')
    return tellBackground(launched, { event: 'command', name: step === 1 ? 'next-mention' : 'previous-mention' })
  const browser = connected.get(extensionPage) ?? connect(extensionPage)
  connected.set(extensionPage, browser)
  const api = await browser
  const tab = await extensionPage.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true })
    return active?.id ?? -1
  })
  await takeRealStep(tab, await reportsOf(tab, api), (stops) => nextStep(stops, step), api)
}

const connected = new WeakMap<Page, Promise<FrameBrowser>>()

/** What a tour needs of the browser, by way of a page of the extension. */
async function connect(extensionPage: Page): Promise<FrameBrowser> {
  const listeners = new Set<(message: unknown, sender: Sender) => void>()
  await extensionPage.exposeFunction('hear', (message: unknown, sender: Sender) => {
    for (const listener of listeners) listener(message, sender)
  })
  await extensionPage.evaluate(() => {
    chrome.runtime.onMessage.addListener((message, { tab, frameId }) => {
      Reflect.get(globalThis, 'hear')(message, { tab: { id: tab?.id }, frameId })
    })
  })
  return {
    tabs: {
      sendMessage: (tab, ask, options = undefined) =>
        extensionPage.evaluate(
          (tab, ask, options) => chrome.tabs.sendMessage(tab, ask, options ?? {}).catch(() => undefined),
          tab,
          ask,
          options,
        ),
    },
    runtime: {
      onMessage: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    },
  }
}

/**
 * What all frames of a tab report, once there has been no other for a while: a busy machine may need more than the
 * product grants.
 */
async function reportsOf(tab: number, { tabs, runtime }: FrameBrowser): Promise<Map<number, FrameReport>> {
  const reports = new Map<number, FrameReport>()
  const listener = (message: unknown, sender: Sender) => {
    if (isFrameReport(message) && sender.tab?.id === tab) reports.set(sender.frameId ?? 0, message)
  }
  runtime.onMessage.addListener(listener)
  await tabs.sendMessage(tab, { type: 'report' })
  for (let wait = 0, same = 0; wait < 120 && same < 3; wait++) {
    const before = reports.size
    await new Promise((resolve) => setTimeout(resolve, 25))
    same = before > 0 && before === reports.size ? same + 1 : 0
  }
  runtime.onMessage.removeListener(listener)
  return reports
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
