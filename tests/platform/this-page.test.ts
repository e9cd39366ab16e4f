import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FrameReport } from '../../data/messages.ts'
import type { PageView } from '../../data/this-page.ts'
import { openThisPage, type PageBrowser } from '../../platform/this-page.ts'

import { stops } from './tab-of-frames.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

type Listener = Parameters<PageBrowser['runtime']['onMessage']['addListener']>[0]
type Updated = Parameters<PageBrowser['tabs']['onUpdated']['addListener']>[0]

/** A browser whose active tab is 5, seen from a popup or from tab `own`. */
function fakeTabs({
  own,
  active = 5,
  status = 'complete',
  before = [5],
}: {
  own?: number
  active?: number | null
  status?: string
  before?: number[]
} = {}) {
  const heard = new Set<Listener>()
  const updated = new Set<Updated>()
  const sent: unknown[] = []
  const tabs: PageBrowser = {
    tabs: {
      query: async () => (active === null ? [] : [{ id: active, status }]),
      getCurrent: async () => (own === undefined ? undefined : { id: own }),
      sendMessage: async (...message) => {
        sent.push(message)
        throw new Error('Could not establish connection.')
      },
      reload: async (tab) => void sent.push(['reload', tab]),
      onUpdated: { addListener: (one) => updated.add(one), removeListener: (one) => updated.delete(one) },
    },
    storage: { session: { get: async () => ({ 'open-before': before }), set: async () => undefined } },
    runtime: { onMessage: { addListener: (one) => heard.add(one), removeListener: (one) => heard.delete(one) } },
  }
  return {
    tabs,
    sent,
    listeners: () => heard.size + updated.size,
    say: (message: unknown, tab: number, frameId: number) => {
      for (const one of heard) one(message, { tab: { id: tab }, frameId })
    },
    update: (tab: number, status: string) => {
      for (const one of updated) one(tab, { status })
    },
  }
}

const report = (id: string, count: number, top = true): FrameReport => ({
  type: 'frame',
  top,
  host: 'a.example',
  off: false,
  subjects: [{ id, count }],
  mentions: count,
  focused: false,
})

let shown: PageView[]
const show = (view: PageView) => void shown.push(view)
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  shown = []
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

describe('the page in the active tab', () => {
  test('is asked for a report in all its frames, and shown as they answer', async () => {
    const { tabs, sent, say } = fakeTabs()
    openThisPage(show, tabs)
    await settle()
    expect(sent).toEqual([[5, { type: 'report' }]])
    say(report('mi5', 2), 5, 0)
    say(report('mi5', 1, false), 5, 9)
    expect(shown).toEqual([
      { state: 'asking' },
      { state: 'read', host: 'a.example', mentions: 2, subjects: [{ id: 'mi5', count: 2 }], visited: null },
      { state: 'read', host: 'a.example', mentions: 3, subjects: [{ id: 'mi5', count: 3 }], visited: null },
    ])
  })

  test('is closed when nothing answers though it came after the extension', async () => {
    const { tabs } = fakeTabs({ before: [6] })
    openThisPage(show, tabs)
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown).toEqual([{ state: 'asking' }, { state: 'closed' }])
  })

  test('is closed when nothing answers after it was loaded again', async () => {
    const { tabs, update } = fakeTabs()
    const page = openThisPage(show, tabs)
    await vi.advanceTimersByTimeAsync(1000)
    page.reload()
    update(5, 'loading')
    update(5, 'complete')
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown).toEqual([{ state: 'asking' }, { state: 'silent' }, { state: 'closed' }])
  })

  test('is neither while it loads', async () => {
    const { tabs, update } = fakeTabs({ status: 'loading', before: [] })
    openThisPage(show, tabs)
    await vi.advanceTimersByTimeAsync(5000)
    expect(shown).toEqual([{ state: 'asking' }])
    update(5, 'complete')
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown.at(-1)).toEqual({ state: 'closed' })
  })

  test('is silent when nothing answers, until something does', async () => {
    const { tabs, say } = fakeTabs()
    openThisPage(show, tabs)
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown.at(-1)).toEqual({ state: 'silent' })
    say(report('mi5', 2), 5, 0)
    expect(shown.at(-1)).toMatchObject({ state: 'read' })
  })

  test('has all its time anew when it was loaded again', async () => {
    const { tabs, update } = fakeTabs()
    openThisPage(show, tabs)
    await vi.advanceTimersByTimeAsync(300)
    update(5, 'complete')
    await vi.advanceTimersByTimeAsync(300)
    expect(shown).toEqual([{ state: 'asking' }])
  })

  test('is not called silent where it answers while we remember whether it was there before', async () => {
    const { tabs, say } = fakeTabs()
    const remembered = Promise.withResolvers<Record<string, unknown>>()
    tabs.storage.session.get = () => remembered.promise
    openThisPage(show, tabs)
    await vi.advanceTimersByTimeAsync(1000)
    say(report('mi5', 2), 5, 0)
    remembered.resolve({ 'open-before': [5] })
    await settle()
    expect(shown.map(({ state }) => state)).toEqual(['asking', 'read'])
  })

  test('is not mistaken for another tab, and other messages are not reports', async () => {
    const { tabs, say } = fakeTabs()
    openThisPage(show, tabs)
    await settle()
    say(report('mi5', 2), 6, 0)
    say({ type: 'other' }, 5, 0)
    say(null, 5, 0)
    expect(shown).toEqual([{ state: 'asking' }])
  })

  test('is none where the popup stands in the active tab itself, or there is none', async () => {
    for (const fake of [fakeTabs({ own: 5 }), fakeTabs({ active: null })]) {
      openThisPage(show, fake.tabs)
      await settle()
      expect(shown.at(-1)).toEqual({ state: 'none' })
      expect(fake.sent).toEqual([])
    }
  })

  test('is asked again when it was loaded again', async () => {
    const { tabs, sent, say, update } = fakeTabs()
    const page = openThisPage(show, tabs)
    await settle()
    say(report('mi5', 2), 5, 0)
    page.reload()
    update(6, 'complete')
    update(5, 'loading')
    update(5, 'complete')
    say(report('butt', 1), 5, 0)
    expect(sent.slice(1)).toEqual([
      ['reload', 5],
      [5, { type: 'report' }],
    ])
    expect(shown.at(-1)).toEqual({
      state: 'read',
      host: 'a.example',
      mentions: 1,
      subjects: [{ id: 'butt', count: 1 }],
      visited: null,
    })
  })
})

describe('visiting', () => {
  test('goes from mention to mention and from frame to frame', async () => {
    const { tabs, sent, say } = fakeTabs()
    const page = openThisPage(show, tabs)
    await settle()
    say(report('mi5', 1), 5, 0)
    say(report('mi5', 1, false), 5, 9)
    sent.length = 0
    for (let visit = 0; visit < 3; visit++) {
      page.visit('mi5')
      await settle()
      say(stops(1), 5, 0)
      say(stops(1, { path: [0] }), 5, 9)
      await settle()
    }
    const told = sent.flatMap((one) => (JSON.stringify(one).includes('stops') ? [] : [one]))
    expect(told).toEqual([
      [5, { type: 'leave' }, { frameId: 9 }],
      [5, { type: 'visit', index: 0, place: 1, count: 2 }, { frameId: 0 }],
      [5, { type: 'leave' }, { frameId: 0 }],
      [5, { type: 'visit', index: 0, place: 2, count: 2 }, { frameId: 9 }],
      [5, { type: 'leave' }, { frameId: 9 }],
      [5, { type: 'visit', index: 0, place: 1, count: 2 }, { frameId: 0 }],
    ])
    expect(shown.at(-1)).toMatchObject({ visited: { subject: 'mi5', position: 0 } })
  })

  test('begins anew once the page was loaded again', async () => {
    const { tabs, say, update } = fakeTabs()
    const page = openThisPage(show, tabs)
    await settle()
    say(report('mi5', 1), 5, 0)
    page.visit('mi5')
    await settle()
    say(stops(1), 5, 0)
    await settle()
    expect(shown.at(-1)).toMatchObject({ visited: { subject: 'mi5', position: 0 } })
    update(5, 'complete')
    say(report('mi5', 1), 5, 0)
    expect(shown.at(-1)).toMatchObject({ state: 'read', visited: null })
  })

  test('a subject that is not there does nothing', async () => {
    const { tabs, sent } = fakeTabs()
    const page = openThisPage(show, tabs)
    await settle()
    page.visit('mi5')
    await settle()
    expect(sent).toEqual([[5, { type: 'report' }]])
  })
})

test('closing leaves nothing behind', async () => {
  const { tabs, listeners } = fakeTabs()
  const page = openThisPage(show, tabs)
  await settle()
  expect(listeners()).toBe(2)
  page.close()
  await vi.advanceTimersByTimeAsync(1000)
  expect(listeners()).toBe(0)
  expect(shown).toEqual([{ state: 'asking' }])
})
