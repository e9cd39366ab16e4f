import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextStep } from '../../data/tour.ts'
import { relay, takeStep } from '../../platform/tour.ts'
import { frame, stops, TAB, tabOfFrames } from './tab-of-frames.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const next = (api: ReturnType<typeof tabOfFrames>) =>
  takeStep(
    TAB,
    new Map(Object.entries(api.frames).map(([id, one]) => [Number(id), one])),
    (all) => nextStep(all, 1),
    api,
  )

describe('a step of a tour', () => {
  test('asks the frames that have mentions and those that may get keys, and no others', async () => {
    const inner = { top: false }
    const api = tabOfFrames(
      {
        0: frame({}),
        2: frame(inner),
        4: frame({ ...inner, mentions: 1 }),
        6: frame({ ...inner, focused: true }),
        8: frame({ ...inner, mentions: 1, off: true }),
      },
      {},
      {},
      { 0: stops(0), 4: stops(1, { path: [1] }), 6: stops(0, { path: [2] }) },
    )
    expect(await next(api)).toMatchObject({ frame: 4, index: 0 })
    expect(api.sent).toEqual([
      [{ type: 'stops' }, 0],
      [{ type: 'stops' }, 4],
      [{ type: 'stops' }, 6],
      [{ type: 'leave' }, 0],
      [{ type: 'leave' }, 6],
      [{ type: 'visit', index: 0, place: 1, count: 1 }, 4],
    ])
  })

  test('goes on without a frame that does not answer', async () => {
    const api = tabOfFrames(
      { 0: frame({ mentions: 1 }), 3: frame({ top: false, mentions: 1 }) },
      {},
      {},
      { 0: stops(1) },
    )
    const step = next(api)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await step).toMatchObject({ frame: 0, count: 1 })
  })

  test('takes no other message for an answer, nor what a frame of another tab says', async () => {
    const api = tabOfFrames({ 0: frame({ mentions: 1 }) })
    const step = next(api)
    api.say(stops(5), { tab: { id: TAB + 1 }, frameId: 0 })
    api.say({ type: 'another' }, { tab: { id: TAB }, frameId: 0 })
    api.say(stops(2), { tab: { id: TAB }, frameId: 0 })
    expect(await step).toMatchObject({ count: 2 })
  })

  test('disturbs no frame of a page that mentions nothing', async () => {
    const api = tabOfFrames({ 0: frame({}) })
    expect(await next(api)).toBeNull()
    expect(api.sent).toEqual([])
  })
})

describe('a word between frames on a tour', () => {
  test('is passed on to all frames of the tab', async () => {
    const api = tabOfFrames({})
    await relay({ type: 'relay', word: 'end' }, { tab: { id: TAB }, frameId: 4 }, api)
    expect(api.sent).toEqual([[{ type: 'relay', word: 'end' }, undefined]])
  })

  test('is none where the message is another, or comes from no tab', async () => {
    const api = tabOfFrames({})
    await relay({ type: 'frame' }, { tab: { id: TAB } }, api)
    await relay(null, { tab: { id: TAB } }, api)
    await relay({ type: 'relay', word: 'end' }, {}, api)
    expect(api.sent).toEqual([])
  })
})
