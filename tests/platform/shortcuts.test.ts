import { describe, expect, test, vi } from 'vitest'
import { followShortcuts, openShortcutSettings, type ShortcutBrowser } from '../../platform/shortcuts.ts'

// The polyfill refuses to load outside an extension.
vi.mock('../../platform/browser', () => ({ browser: {} }))

function fakeBrowser(commands: Partial<ShortcutBrowser['commands']> = {}) {
  const opened: string[] = []
  const api: ShortcutBrowser = {
    commands: { getAll: async () => [], ...commands },
    tabs: { create: async ({ url }) => opened.push(url) },
  }
  return { api, opened }
}

describe('the shortcuts', () => {
  test('are shown as the browser has them, and again when the window is come back to', async () => {
    const show = vi.fn()
    const window = new EventTarget()
    let shortcut = 'Alt+Shift+K'
    const { api } = fakeBrowser({ getAll: async () => [{ name: 'next-mention', shortcut }, { name: 'toggle-site' }] })
    await followShortcuts(show, api, window)
    const others = { name: 'toggle-site', keys: '' }
    expect(show.mock.calls).toEqual([[[{ name: 'next-mention', keys: 'Alt+Shift+K' }, others]]])
    shortcut = 'F8'
    window.dispatchEvent(new Event('focus'))
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith([{ name: 'next-mention', keys: 'F8' }, others]))
  })

  test('are none where the browser refuses', async () => {
    const show = vi.fn()
    const { api } = fakeBrowser({ getAll: () => Promise.reject(new Error('not on this platform')) })
    await followShortcuts(show, api, new EventTarget())
    expect(show.mock.calls).toEqual([[[]]])
  })
})

describe('the settings of shortcuts', () => {
  test('are opened by the browser where it can', async () => {
    const openSettings = vi.fn(async () => {})
    const { api, opened } = fakeBrowser({ openShortcutSettings: openSettings })
    expect(await openShortcutSettings(api)).toBe(true)
    expect([openSettings.mock.calls.length, opened]).toEqual([1, []])
  })

  test('are opened by their address where it cannot', async () => {
    const { api, opened } = fakeBrowser()
    expect(await openShortcutSettings(api)).toBe(true)
    expect(opened).toEqual(['chrome://extensions/shortcuts'])
  })

  test('stay closed where the browser refuses, which is told', async () => {
    const { api } = fakeBrowser({ openShortcutSettings: () => Promise.reject(new Error('no')) })
    expect(await openShortcutSettings(api)).toBe(false)
  })
})
