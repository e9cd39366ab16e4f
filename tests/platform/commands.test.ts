import { describe, expect, test, vi } from 'vitest'
import { runCommand } from '../../platform/commands'
import { frame, TAB, tabOfFrames } from './tab-of-frames'

vi.mock('../../platform/browser', () => ({ browser: {} }))

describe('a tour', () => {
  test('visits the next mention in its frame, and the frame before gives up the ring', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 1, current: 0 }), 4: frame({ top: false, mentions: 2 }) })
    await runCommand('next-mention', TAB, api)
    expect(api.sent).toEqual([
      [{ type: 'report' }, undefined],
      [{ type: 'leave' }, 0],
      [{ type: 'visit', index: 0 }, 4],
    ])
  })

  test('goes backwards from the last mention where it has not begun', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 3 }) })
    await runCommand('previous-mention', TAB, api)
    expect(api.sent.at(-1)).toEqual([{ type: 'visit', index: 2 }, 0])
  })

  test('takes a step for each press of a key held down, one after the other', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 5 }) })
    const { sendMessage } = api.tabs
    api.tabs.sendMessage = async (tab, ask, options) => {
      await sendMessage(tab, ask, options)
      if (ask.type === 'visit') api.frames[0] = frame({ mentions: 5, current: ask.index })
    }
    await Promise.all([1, 2, 3].map(() => runCommand('next-mention', TAB, api)))
    expect(api.sent.filter(([{ type }]) => type === 'visit').map(([ask]) => ask)).toEqual([
      { type: 'visit', index: 0 },
      { type: 'visit', index: 1 },
      { type: 'visit', index: 2 },
    ])
  })

  test('is taken in the active tab', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 1 }) })
    await runCommand('next-mention', undefined, api)
    expect(api.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true })
    expect(api.sent.at(-1)).toEqual([{ type: 'visit', index: 0 }, 0])
  })
})

describe('the command that switches a site', () => {
  test('lists it, and takes it off the list again', async () => {
    const api = tabOfFrames({ 2: frame({ top: false, host: 'other.example' }), 7: frame({}) })
    await runCommand('toggle-site', TAB, api)
    expect(api.items).toEqual({ 'site.example.org': true })
    await runCommand('toggle-site', TAB, api)
    expect(api.items).toEqual({})
  })

  test('lists it to switch it on where the extension runs on listed sites only', async () => {
    const api = tabOfFrames({ 0: frame({ off: true }) }, { 'sites.mode': 'only' })
    await runCommand('toggle-site', TAB, api)
    expect(api.items).toEqual({ 'sites.mode': 'only', 'site.example.org': true })
  })

  test('shows the options page where a pattern decides', async () => {
    const api = tabOfFrames({ 0: frame({ host: 'www.example.org', off: true }) }, { 'site.*.example.org': true })
    await runCommand('toggle-site', TAB, api)
    expect(api.items).toEqual({ 'site.*.example.org': true })
    expect(api.runtime.openOptionsPage).toHaveBeenCalledOnce()
  })

  test('shows the options page where an administrator has listed the site', async () => {
    const api = tabOfFrames({ 0: frame({ off: true }) }, {}, { 'site.example.org': true })
    await runCommand('toggle-site', TAB, api)
    expect(api.items).toEqual({})
    expect(api.runtime.openOptionsPage).toHaveBeenCalledOnce()
  })

  test('says on the toolbar button that storage refused the choice', async () => {
    const api = tabOfFrames({ 0: frame({}) })
    api.storage.sync.set.mockRejectedValue(new Error('QuotaExceededError'))
    await runCommand('toggle-site', TAB, api)
    expect(api.action.setBadgeText).toHaveBeenCalledWith({ tabId: TAB, text: '!' })
    expect(api.action.setTitle).toHaveBeenCalledWith({ tabId: TAB, title: 'badgeUnsaved' })
  })
})

test('nothing happens in a tab that does not answer, in a page without a host, nor for a command nobody knows', async () => {
  const silent = tabOfFrames({})
  await runCommand('toggle-site', TAB, silent)
  const homeless = tabOfFrames({ 0: frame({ host: '' }) })
  await runCommand('toggle-site', TAB, homeless)
  await runCommand('dance', TAB, silent)
  silent.tabs.query.mockResolvedValue([])
  await runCommand('next-mention', undefined, silent)
  expect([silent.items, homeless.items]).toEqual([{}, {}])
  expect(silent.sent).toEqual([[{ type: 'report' }, undefined]])
})

test('a command that fails does not stop the next one', async () => {
  const api = tabOfFrames({ 0: frame({ mentions: 1 }) })
  api.tabs.query.mockRejectedValueOnce(new Error('Tabs cannot be queried right now.'))
  await runCommand('next-mention', undefined, api)
  await runCommand('next-mention', undefined, api)
  expect(api.sent.at(-1)).toEqual([{ type: 'visit', index: 0 }, 0])
})
