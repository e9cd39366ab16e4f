import { expect, test, vi } from 'vitest'
import { askFrames } from '../../platform/frames.ts'
import { frame, stops, TAB, tabOfFrames } from './tab-of-frames.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

const read = frame({ mentions: 2 })
const inner = frame({ top: false, mentions: 1 })

test('the frames of a tab answer by their ids, and nothing else counts as an answer', async () => {
  const api = tabOfFrames({ 0: read, 7: inner })
  const answers = askFrames(TAB, api, 5)
  api.say(frame({ mentions: 9 }), { tab: { id: TAB + 1 }, frameId: 3 })
  api.say(frame({ mentions: 9 }), {})
  api.say(stops(9), { tab: { id: TAB }, frameId: 4 })
  expect(await answers).toEqual(
    new Map([
      [0, read],
      [7, inner],
    ]),
  )
})

test('an answer that comes too late does not count', async () => {
  const api = tabOfFrames({ 0: read })
  const answers = await askFrames(TAB, api, 5)
  api.say(inner, { tab: { id: TAB }, frameId: 7 })
  expect([...answers.keys()]).toEqual([0])
})

test('a tab that was closed meanwhile has no frames', async () => {
  const api = tabOfFrames({})
  api.tabs.sendMessage = () => Promise.reject(new Error('No tab with id: 3.'))
  expect(await askFrames(TAB, api, 5)).toEqual(new Map())
})
