import { describe, expect, test, vi } from 'vitest'
import type { SettingsView } from '../../data/choices.ts'
import { openSettings } from '../../platform/stored-settings.ts'
import { type FakeArea, fakeArea, settled } from './fake-area.ts'

// The polyfill refuses to load outside an extension.
vi.mock('../../platform/browser', () => ({ browser: {} }))

const threatOff = { key: 'category.threat', value: false }
const threatOn = { key: 'category.threat', value: undefined }
const eventsOff = { key: 'category.events', value: false }

/** Opens settings over an area and keeps all that was shown, in short: `ready:threat`. */
function open(area: FakeArea) {
  const shown: string[] = []
  const stored = openSettings((view: SettingsView) => {
    shown.push(`${view.state}:${view.settings.offCategories.join()}`)
  }, area)
  return { stored, shown, last: () => shown.at(-1) }
}

describe('settings kept in the browser', () => {
  test('are shown as unknown at once, then as they are stored', async () => {
    const { shown } = open(fakeArea({ 'category.threat': false }))
    expect(shown).toEqual(['waiting:'])
    await settled()
    expect(shown).toEqual(['waiting:', 'ready:threat'])
  })

  test('keep only what differs from the default', async () => {
    const area = fakeArea()
    const { stored } = open(area)
    await settled()
    stored.choose(threatOff)
    await settled()
    expect(area.items).toEqual({ 'category.threat': false })
    stored.choose(threatOn)
    await settled()
    expect(area.items).toEqual({})
  })

  test('are stored in one write each way when choices belong together', async () => {
    const area = fakeArea({ marks: 'every', dwell: 700 })
    const { stored, last } = open(area)
    await settled()
    stored.chooseAll([threatOff, eventsOff, { key: 'marks', value: undefined }, { key: 'dwell', value: undefined }])
    await settled()
    expect(area.writes).toEqual(['set {"category.threat":false,"category.events":false}', 'remove marks,dwell'])
    expect(last()).toBe('ready:events,threat')
  })

  test('are all kept on the page when a write of several is refused, and stored on another try', async () => {
    const area = fakeArea()
    const { stored, last } = open(area)
    await settled()
    area.refuses.write = true
    stored.chooseAll([threatOff, eventsOff])
    await settled()
    expect(last()).toBe('unsaved:events,threat')
    area.refuses.write = false
    stored.retry()
    await settled()
    expect(area.items).toEqual({ 'category.threat': false, 'category.events': false })
  })

  test('never flicker while a choice is on its way', async () => {
    const area = fakeArea()
    const { stored, shown } = open(area)
    await settled()
    shown.length = 0
    stored.choose(threatOff)
    await settled()
    expect(new Set(shown)).toEqual(new Set(['ready:threat']))
  })

  test('end as the last of quick choices says, with the needless writes left out', async () => {
    const area = fakeArea()
    const { stored, shown, last } = open(area)
    await settled()
    shown.length = 0
    stored.choose(threatOff)
    stored.choose(threatOn)
    stored.choose(threatOff)
    stored.choose(threatOn)
    expect(shown).toEqual(['ready:threat', 'ready:', 'ready:threat', 'ready:'])
    await settled()
    expect(last()).toBe('ready:')
    expect(area.items).toEqual({})
    expect(area.writes).toEqual(['remove category.threat'])
  })

  test('follow another window at once', async () => {
    const area = fakeArea()
    const { last } = open(area)
    await settled()
    area.writeElsewhere('category.events', false)
    await settled()
    expect(last()).toBe('ready:events')
  })

  test('lose nothing when two windows choose at once', async () => {
    const area = fakeArea()
    const one = open(area)
    const other = open(area)
    await settled()
    one.stored.choose(threatOff)
    other.stored.choose(eventsOff)
    await settled()
    expect(area.items).toEqual({ 'category.threat': false, 'category.events': false })
    expect([one.last(), other.last()]).toEqual(['ready:events,threat', 'ready:events,threat'])
  })

  test('leave a refused choice on the screen and say so', async () => {
    const area = fakeArea()
    const { stored, last } = open(area)
    await settled()
    area.refuses.write = true
    stored.choose(threatOff)
    await settled()
    expect(last()).toBe('unsaved:threat')
    expect(area.items).toEqual({})
  })

  test('store a refused choice when asked again', async () => {
    const area = fakeArea()
    const { stored, last } = open(area)
    await settled()
    area.refuses.write = true
    stored.choose(threatOff)
    stored.choose(eventsOff)
    await settled()
    area.refuses.write = false
    stored.retry()
    await settled()
    expect(last()).toBe('ready:events,threat')
    expect(area.items).toEqual({ 'category.threat': false, 'category.events': false })
  })

  test('say that they could not be read, and recover with the next change', async () => {
    const area = fakeArea({ 'category.threat': false })
    area.refuses.get = true
    const { last } = open(area)
    await settled()
    expect(last()).toBe('unread:')
    area.refuses.get = false
    area.writeElsewhere('category.events', false)
    await settled()
    expect(last()).toBe('ready:events,threat')
  })

  test('survive a browser without any such storage', async () => {
    const area = fakeArea()
    area.get = () => {
      throw new TypeError('storage.sync is disabled')
    }
    const { last } = open(area)
    await settled()
    expect(last()).toBe('unread:')
  })

  test('show the newest of two readings, whichever comes back first', async () => {
    const area = fakeArea()
    const answers: ((items: Record<string, unknown>) => void)[] = []
    area.get = () => new Promise((resolve) => answers.push(resolve))
    const { last } = open(area)
    area.writeElsewhere('category.events', false)
    answers[1]?.({ 'category.events': false })
    await settled()
    answers[0]?.({})
    await settled()
    expect(last()).toBe('ready:events')
  })

  test('tell nothing any more once closed', async () => {
    const area = fakeArea()
    const { stored, shown } = open(area)
    stored.close()
    area.writeElsewhere('category.events', false)
    await settled()
    expect(shown).toEqual(['waiting:'])
    expect(area.listeners.size).toBe(0)
  })
})
