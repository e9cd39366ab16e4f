import { describe, expect, test, vi } from 'vitest'
import type { Ask } from '../../data/messages.ts'
import { runCommand } from '../../platform/commands.ts'
import { frame, stops, TAB, tabOfFrames } from './tab-of-frames.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

describe('a tour', () => {
  test('asks for reports, then takes a step', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 3 }) }, {}, {}, { 0: stops(3) })
    await runCommand('previous-mention', TAB, api)
    expect(api.sent).toEqual([
      [{ type: 'report' }, undefined],
      [{ type: 'stops' }, 0],
      [{ type: 'visit', index: 2, place: 3, count: 3 }, 0],
    ])
  })

  test('takes a step for each press of a key held down, one after the other', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 5 }) }, {}, {}, { 0: stops(5) })
    const { sendMessage } = api.tabs
    api.tabs.sendMessage = async (tab, ask, options) => {
      await sendMessage(tab, ask, options)
      if (ask.type === 'visit') api.toured[0] = stops(5, { at: ask.index })
    }
    await Promise.all([1, 2, 3].map(() => runCommand('next-mention', TAB, api)))
    expect(visits(api.sent)).toEqual([0, 1, 2])
  })

  test('is taken in the active tab', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 1 }) }, {}, {}, { 0: stops(1) })
    await runCommand('next-mention', undefined, api)
    expect(api.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true })
    expect(visits(api.sent)).toEqual([0])
  })
})

/** Indices of the mentions that were visited. */
const visits = (sent: readonly [ask: Ask, frame: number | undefined][]) =>
  sent.flatMap(([ask]) => (ask.type === 'visit' ? [ask.index] : []))

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
  const api = tabOfFrames({ 0: frame({ mentions: 1 }) }, {}, {}, { 0: stops(1) })
  api.tabs.query.mockRejectedValueOnce(new Error('Tabs cannot be queried right now.'))
  await runCommand('next-mention', undefined, api)
  await runCommand('next-mention', undefined, api)
  expect(visits(api.sent)).toEqual([0])
})
