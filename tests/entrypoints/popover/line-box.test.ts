import { describe, expect, test } from 'vitest'
import { lineAt, linesOf, sideFor } from '../../../entrypoints/popover/line-box.ts'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

describe('boxes become lines', () => {
  test('one line for a name split over elements', () => {
    expect(linesOf([box(100, 50, 120, 68), box(120, 48, 131, 70)], false)).toEqual([box(100, 48, 131, 70)])
  })

  test('one line for a name with a small raised part', () => {
    expect(linesOf([box(100, 50, 120, 70), box(120, 48, 126, 56)], false)).toEqual([box(100, 48, 126, 70)])
  })

  test('two lines for a name that wraps', () => {
    const wrapped = [box(500, 50, 560, 68), box(20, 74, 70, 92)]
    expect(linesOf(wrapped, false)).toEqual(wrapped)
  })

  test('two lines where lines are set so tight that their boxes overlap', () => {
    const tight = [box(20, 50, 560, 70), box(20, 64, 300, 84)]
    expect(linesOf(tight, false)).toEqual(tight)
  })

  test('one line for the parts of a name in a vertical line', () => {
    expect(linesOf([box(200, 10, 220, 60), box(200, 60, 220, 90)], true)).toEqual([box(200, 10, 220, 90)])
  })

  test('none for no boxes', () => {
    expect(linesOf([], false)).toEqual([])
  })
})

describe('the card belongs to', () => {
  const wrapped = [box(500, 50, 560, 68), box(20, 74, 70, 92)]

  test('the line under the pointer', () => {
    expect(lineAt(wrapped, { x: 30, y: 80 })).toBe(1)
    expect(lineAt(wrapped, { x: 530, y: 60 })).toBe(0)
  })

  test('the nearest line when the pointer is on none', () => {
    expect(lineAt(wrapped, { x: 75, y: 90 })).toBe(1)
  })

  test('the first line when no pointer asked', () => {
    expect(lineAt(wrapped, null)).toBe(0)
  })

  test('no line when there is none', () => {
    expect(lineAt([], { x: 1, y: 1 })).toBe(-1)
    expect(lineAt([], null)).toBe(-1)
  })
})

describe('the card stands', () => {
  test('below a horizontal line, flush with where the word begins', () => {
    expect(sideFor('horizontal-tb', 'ltr')).toBe('bottom-start')
    expect(sideFor('horizontal-tb', 'rtl')).toBe('bottom-end')
  })

  test('after a vertical line', () => {
    expect(sideFor('vertical-rl', 'ltr')).toBe('left-start')
    expect(sideFor('sideways-rl', 'ltr')).toBe('left-start')
    expect(sideFor('vertical-lr', 'ltr')).toBe('right-start')
  })
})
