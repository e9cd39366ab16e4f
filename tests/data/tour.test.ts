import { describe, expect, test } from 'vitest'
import type { FrameStops } from '../../data/messages.ts'
import { nextStep, stepTo } from '../../data/tour.ts'

/** A frame with mentions of these subjects. */
const frame = (subjects: string[], parts: Partial<FrameStops> = {}): FrameStops => ({
  type: 'stops',
  subjects,
  at: null,
  path: [],
  before: [],
  ...parts,
})

/** Where a tour stops that starts anew and takes so many steps, as "frame:index". */
function walk(frames: Record<number, FrameStops>, step: 1 | -1, steps: number): string[] {
  const now = new Map(Object.entries(frames).map(([id, stops]) => [Number(id), stops]))
  return Array.from({ length: steps }, () => {
    const next = nextStep(now, step)
    if (next === null) return ''
    for (const [id, stops] of now) now.set(id, { ...stops, at: id === next.frame ? next.index : null })
    return `${next.frame}:${next.index}`
  })
}

describe('a tour', () => {
  test('goes through the page in reading order, round at the ends, and back', () => {
    const page = { 0: frame(['a', 'b', 'a']) }
    expect(walk(page, 1, 4)).toEqual(['0:0', '0:1', '0:2', '0:0'])
    expect(walk(page, -1, 4)).toEqual(['0:2', '0:1', '0:0', '0:2'])
  })

  test('enters a frame where it stands among the mentions of its page', () => {
    const page = {
      0: frame(['a', 'b'], { before: [2, 1, 0] }),
      5: frame(['c'], { path: [0] }),
      6: frame(['d', 'e'], { path: [1] }),
      7: frame(['f'], { path: [2] }),
    }
    expect(walk(page, 1, 7)).toEqual(['7:0', '0:0', '6:0', '6:1', '0:1', '5:0', '7:0'])
    expect(walk(page, -1, 7)).toEqual(['5:0', '0:1', '6:1', '6:0', '0:0', '7:0', '5:0'])
  })

  test('enters frames in frames, also those in a frame that mentions nothing itself', () => {
    const page = {
      0: frame(['a', 'b'], { before: [1, 1] }),
      4: frame(['c'], { path: [1, 0] }),
      5: frame(['d'], { path: [0, 1] }),
      6: frame(['e'], { path: [0, 0] }),
      8: frame(['f', 'g'], { path: [1], before: [1] }),
    }
    expect(walk(page, 1, 7)).toEqual(['0:0', '6:0', '5:0', '8:0', '4:0', '8:1', '0:1'])
  })

  test('comes to frames last of which the browser does not tell where they stand', () => {
    const page = { 0: frame(['a']), 9: frame(['c', 'd'], { path: [-1] }), 3: frame(['b', 'e'], { path: [-1] }) }
    expect(walk(page, 1, 5)).toEqual(['0:0', '3:0', '3:1', '9:0', '9:1'])
  })

  test('tells the place among all mentions of the page', () => {
    const frames = new Map([
      [0, frame(['a', 'b'], { before: [1] })],
      [4, frame(['c'], { path: [0], at: 0 })],
    ])
    expect(nextStep(frames, 1)).toMatchObject({ frame: 0, index: 1, place: 3, count: 3 })
  })

  test('goes on from where a mention was that is gone', () => {
    const gone = (at: number) => new Map([[0, frame(['a', 'b'], { at })]])
    expect(nextStep(gone(0.5), 1)?.index).toBe(1)
    expect(nextStep(gone(0.5), -1)?.index).toBe(0)
    expect(nextStep(gone(-0.5), 1)?.index).toBe(0)
    expect(nextStep(gone(1.5), 1)?.index).toBe(0)
  })

  test('has nowhere to go on a page without mentions', () => {
    expect(nextStep(new Map([[0, frame([])]]), 1)).toBeNull()
    expect(nextStep(new Map(), -1)).toBeNull()
  })
})

describe('visits of a subject', () => {
  const frames = new Map([
    [0, frame(['a', 'b', 'a'], { before: [2] })],
    [7, frame(['b', 'a'], { path: [0] })],
  ])

  test('go through all frames and begin again', () => {
    const stops = [0, 1, 2, 3].map((position) => stepTo(frames, 'a', position))
    expect(stops.map((stop) => `${stop?.frame}:${stop?.index} ${stop?.position}`)).toEqual([
      '0:0 0',
      '7:1 1',
      '0:2 2',
      '0:0 0',
    ])
  })

  test('tell the place among all mentions of the page', () => {
    expect(stepTo(frames, 'b', 1)).toMatchObject({ place: 3, count: 5 })
  })

  test('lead nowhere where it is not mentioned, or no longer', () => {
    expect(stepTo(frames, 'nobody', 0)).toBeNull()
  })
})
