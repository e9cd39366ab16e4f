import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Ask, FrameReport } from '../../data/messages'
import { updateBadge } from '../../platform/badge'
import { runCommand } from '../../platform/commands'
import type { Sender } from '../../platform/frames'
import { createMenu, lookUp } from '../../platform/menu'
import { enter, suggest } from '../../platform/omnibox'

vi.mock('../../platform/browser', () => ({ browser: {} }))

const TAB = 3
const frame = (parts: Partial<FrameReport>): FrameReport => ({
  type: 'frame',
  top: true,
  host: 'example.org',
  off: false,
  subjects: [],
  mentions: 0,
  current: -1,
  ...parts,
})

/** A browser with one tab, whose frames answer when asked. */
function browserWith(frames: Record<number, FrameReport>, stored: Record<string, unknown> = {}) {
  const listeners = new Set<(message: unknown, sender: Sender) => void>()
  const sent: [ask: Ask, frame: number | undefined][] = []
  const items = { ...stored }
  return {
    sent,
    items,
    tabs: {
      async sendMessage(tab: number, ask: Ask, options?: { frameId: number }) {
        sent.push([ask, options?.frameId])
        if (ask.type !== 'report') return
        for (const [id, report] of Object.entries(frames))
          for (const listener of listeners) listener(report, { tab: { id: tab }, frameId: Number(id) })
      },
      create: vi.fn(async () => undefined),
      update: vi.fn(async () => undefined),
    },
    runtime: {
      onMessage: {
        addListener: (listener: (message: unknown, sender: Sender) => void) => void listeners.add(listener),
        removeListener: (listener: (message: unknown, sender: Sender) => void) => void listeners.delete(listener),
      },
      getURL: (path: string) => `extension://own/${path}`,
    },
    storage: {
      sync: {
        get: async () => items,
        set: async (more: Record<string, unknown>) => void Object.assign(items, more),
        remove: async (key: string) => void Reflect.deleteProperty(items, key),
      },
    },
    action: {
      setBadgeText: vi.fn(async () => undefined),
      setTitle: vi.fn(async () => undefined),
      setBadgeBackgroundColor: vi.fn(async () => undefined),
    },
    contextMenus: { removeAll: vi.fn(async () => undefined), create: vi.fn() },
    i18n: { getMessage: (name: string, count?: string) => (count === undefined ? name : `${name} ${count}`) },
  }
}

beforeEach(() => {
  vi.useRealTimers()
})

describe('commands', () => {
  test('the next mention is visited in its frame, and the frame before gives up the ring', async () => {
    const api = browserWith({ 0: frame({ mentions: 1, current: 0 }), 4: frame({ top: false, mentions: 2 }) })
    await runCommand('next-mention', TAB, api)
    expect(api.sent).toEqual([
      [{ type: 'report' }, undefined],
      [{ type: 'leave' }, 0],
      [{ type: 'visit', index: 0 }, 4],
    ])
  })

  test('the previous mention is the last one where a tour has not begun', async () => {
    const api = browserWith({ 0: frame({ mentions: 3 }) })
    await runCommand('previous-mention', TAB, api)
    expect(api.sent.at(-1)).toEqual([{ type: 'visit', index: 2 }, 0])
  })

  test('a site is listed, and taken off the list again', async () => {
    const api = browserWith({ 0: frame({}), 2: frame({ top: false, host: 'other.example' }) })
    await runCommand('toggle-site', TAB, api)
    expect(api.items).toEqual({ 'site.example.org': true })
    await runCommand('toggle-site', TAB, api)
    expect(api.items).toEqual({})
  })

  test('nothing happens in a tab that does not answer, nor for a command nobody knows', async () => {
    const api = browserWith({})
    await runCommand('toggle-site', TAB, api)
    await runCommand('next-mention', undefined, api)
    await runCommand('dance', TAB, api)
    expect(api.items).toEqual({})
    expect(api.sent).toEqual([[{ type: 'report' }, undefined]])
  })
})

describe('the badge', () => {
  const found = {
    0: frame({ subjects: [{ id: 'mi5', count: 2 }] }),
    5: frame({
      top: false,
      subjects: [
        { id: 'mi5', count: 1 },
        { id: 'khuram-butt', count: 1 },
      ],
    }),
  }
  const news = frame({ unasked: true })

  test('counts the subjects of all frames once, and says so in words', async () => {
    const api = browserWith(found)
    await updateBadge(news, { tab: { id: TAB }, frameId: 5 }, api)
    expect(api.action.setBadgeText).toHaveBeenCalledWith({ tabId: TAB, text: '2' })
    expect(api.action.setTitle).toHaveBeenCalledWith({ tabId: TAB, title: 'badgeTitle 2' })
  })

  test('is empty where nothing is mentioned, and where the reader wants none', async () => {
    const nothing = browserWith({ 0: frame({}) })
    await updateBadge(news, { tab: { id: TAB } }, nothing)
    expect(nothing.action.setBadgeText).toHaveBeenCalledWith({ tabId: TAB, text: '' })
    const unwanted = browserWith(found, { badge: false })
    await updateBadge(news, { tab: { id: TAB } }, unwanted)
    expect(unwanted.action.setBadgeText).toHaveBeenCalledWith({ tabId: TAB, text: '' })
  })

  test('does not ask again for an answer, nor for a message of somebody else', async () => {
    const api = browserWith(found)
    await updateBadge(frame({}), { tab: { id: TAB } }, api)
    await updateBadge('frame', { tab: { id: TAB } }, api)
    await updateBadge(news, {}, api)
    expect(api.sent).toEqual([])
  })
})

describe('the menu of selected text', () => {
  test('is made anew at each installation or update', async () => {
    const api = browserWith({})
    await createMenu(api)
    expect(api.contextMenus.removeAll).toHaveBeenCalledBefore(api.contextMenus.create)
    expect(api.contextMenus.create).toHaveBeenCalledWith({
      id: 'look-up',
      title: 'menuLookUp',
      contexts: ['selection'],
    })
  })

  test('opens the search for the selection beside the page', async () => {
    const api = browserWith({})
    await lookUp({ menuItemId: 'look-up', selectionText: ' MI5 & co ' }, { index: 2 }, api)
    expect(api.tabs.create).toHaveBeenCalledWith({ url: 'extension://own/popup.html#query=MI5%20%26%20co', index: 3 })
    await lookUp({ menuItemId: 'other' }, { index: 2 }, api)
    expect(api.tabs.create).toHaveBeenCalledTimes(1)
  })
})

describe('the address bar', () => {
  const found = [{ subject: 'mi5', text: 'MI5: <spies> & "co"' }]

  test('gets descriptions as each browser takes them', () => {
    expect(suggest(found, true)).toEqual([
      { content: 'card: mi5', description: 'MI5: &lt;spies&gt; &amp; &quot;co&quot;' },
    ])
    expect(suggest(found, false)[0]?.description).toBe('MI5: <spies> & "co"')
  })

  test('opens the chosen card where the reader wants it', async () => {
    const api = browserWith({})
    await enter('card: mi5', 'currentTab', api)
    expect(api.tabs.update).toHaveBeenCalledWith({ url: 'extension://own/popup.html#subject=mi5' })
    await enter('spy boss', 'newBackgroundTab', api)
    expect(api.tabs.create).toHaveBeenCalledWith({ url: 'extension://own/popup.html#query=spy%20boss', active: false })
    await enter('spy boss', 'newForegroundTab', api)
    expect(api.tabs.create).toHaveBeenLastCalledWith({
      url: 'extension://own/popup.html#query=spy%20boss',
      active: true,
    })
  })
})
