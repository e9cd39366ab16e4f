import { vi } from 'vitest'
import type { Ask, FrameReport, FrameStops } from '../../data/messages.ts'
import type { Sender } from '../../platform/frames.ts'

/** Id of the one tab there is. */
export const TAB = 3

/** What a frame reports; a page without mentions unless said otherwise. */
export const frame = (parts: Partial<FrameReport>): FrameReport => ({
  type: 'frame',
  top: true,
  host: 'example.org',
  off: false,
  subjects: [],
  mentions: 0,
  focused: false,
  ...parts,
})

/** What a frame has for a tour, for `n` mentions of one subject unless said otherwise. */
export const stops = (n: number, parts: Partial<FrameStops> = {}): FrameStops => ({
  type: 'stops',
  subjects: Array.from({ length: n }, () => 'mi5'),
  at: null,
  path: [],
  before: [],
  ...parts,
})

/** A browser with one tab, whose frames answer when asked. `frames` and `items` may be changed meanwhile. */
export function tabOfFrames(
  frames: Record<number, FrameReport>,
  items: Record<string, unknown> = {},
  managed: Record<string, unknown> = {},
  toured: Record<number, FrameStops> = {},
) {
  const listeners = new Set<(message: unknown, sender: Sender) => void>()
  const sent: [ask: Ask, frame: number | undefined][] = []
  return {
    frames,
    items,
    toured,
    /** What frames were asked or told, in order. */
    sent,
    /** Sends a message of its own accord. */
    say(message: unknown, sender: Sender) {
      for (const listener of listeners) listener(message, sender)
    },
    tabs: {
      async sendMessage(tab: number, ask: Ask, options?: { frameId: number }) {
        sent.push([ask, options?.frameId])
        const answers: Record<number, unknown> = ask.type === 'report' ? frames : ask.type === 'stops' ? toured : {}
        for (const [id, answer] of Object.entries(answers)) {
          if (options !== undefined && options.frameId !== Number(id)) continue
          for (const listener of listeners) listener(answer, { tab: { id: tab }, frameId: Number(id) })
        }
      },
      query: vi.fn(async (): Promise<{ id?: number }[]> => [{ id: TAB }]),
    },
    runtime: {
      onMessage: {
        addListener: (listener: (message: unknown, sender: Sender) => void) => void listeners.add(listener),
        removeListener: (listener: (message: unknown, sender: Sender) => void) => void listeners.delete(listener),
      },
      openOptionsPage: vi.fn(async () => undefined),
    },
    storage: {
      sync: {
        get: async () => items,
        // As browsers do: what JSON has no word for is not stored.
        set: vi.fn(
          async (more: Record<string, unknown>) => void Object.assign(items, JSON.parse(JSON.stringify(more))),
        ),
        remove: async (key: string) => void Reflect.deleteProperty(items, key),
      },
      managed: { get: async () => managed },
    },
    action: {
      setBadgeText: vi.fn(async (_: { text: string; tabId: number }) => undefined),
      setTitle: vi.fn(async (_: { title: string; tabId: number }) => undefined),
      setBadgeBackgroundColor: vi.fn(async (_: { color: string }) => undefined),
      setBadgeTextColor: vi.fn(async (_: { color: string }) => undefined),
    },
    i18n: { getMessage: (name: string, count?: string) => (count === undefined ? name : `${name} ${count}`) },
  }
}
