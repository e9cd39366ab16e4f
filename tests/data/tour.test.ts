import { describe, expect, test } from 'vitest'
import type { FrameReport } from '../../data/messages'
import { nextStep } from '../../data/tour'

/** Reports of frames by id, each as `mentions` or `[mentions, current]`. */
function reports(frames: Record<number, [mentions: number, current: number]>): Map<number, FrameReport> {
  return new Map(
    Object.entries(frames).map(([frame, [mentions, current]]) => [
      Number(frame),
      { type: 'frame', top: frame === '0', host: 'example.org', off: false, subjects: [], mentions, current },
    ]),
  )
}

describe('a tour', () => {
  test('starts at the first mention, or at the last when it goes back', () => {
    const fresh = reports({ 0: [2, -1], 7: [3, -1] })
    expect(nextStep(fresh, 1)).toEqual({ frame: 0, index: 0, leave: null })
    expect(nextStep(fresh, -1)).toEqual({ frame: 7, index: 2, leave: null })
  })
  test('goes on within a frame', () => {
    expect(nextStep(reports({ 0: [3, 1] }), 1)).toEqual({ frame: 0, index: 2, leave: null })
    expect(nextStep(reports({ 0: [3, 1] }), -1)).toEqual({ frame: 0, index: 0, leave: null })
  })
  test('goes over to the next frame, which takes the ring from the last', () => {
    expect(nextStep(reports({ 0: [2, 1], 7: [3, -1] }), 1)).toEqual({ frame: 7, index: 0, leave: 0 })
    expect(nextStep(reports({ 0: [2, -1], 7: [3, 0] }), -1)).toEqual({ frame: 0, index: 1, leave: 7 })
  })
  test('goes round at the ends', () => {
    expect(nextStep(reports({ 0: [2, -1], 7: [1, 0] }), 1)).toEqual({ frame: 0, index: 0, leave: 7 })
    expect(nextStep(reports({ 0: [2, 0], 7: [1, -1] }), -1)).toEqual({ frame: 7, index: 0, leave: 0 })
  })
  test('has nowhere to go on a page without mentions', () => {
    expect(nextStep(reports({ 0: [0, -1] }), 1)).toBeNull()
    expect(nextStep(new Map(), -1)).toBeNull()
  })
})
