import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headsFor } from '../../../entrypoints/popover/triangle.ts'

const below = { left: 100, top: 130, right: 460, bottom: 400 }

describe('a pointer that left a word heads for its card', () => {
  test('when it goes straight down to a card below', () => {
    expect(headsFor(below, { x: 120, y: 120 }, { x: 120, y: 126 })).toBe(true)
  })

  test('when it goes aslant to the far corner', () => {
    expect(headsFor(below, { x: 120, y: 100 }, { x: 290, y: 115 })).toBe(true)
  })

  test('when it is in the card already', () => {
    expect(headsFor(below, { x: 120, y: 120 }, { x: 300, y: 300 })).toBe(true)
  })

  test('when the card stands to the left of a vertical line', () => {
    const left = { left: 10, top: 100, right: 370, bottom: 300 }
    expect(headsFor(left, { x: 400, y: 120 }, { x: 385, y: 130 })).toBe(true)
  })
})

describe('a pointer that left a word does not head for its card', () => {
  test('when it goes away from it', () => {
    expect(headsFor(below, { x: 120, y: 120 }, { x: 120, y: 110 })).toBe(false)
  })

  test('when it goes along the line past the card', () => {
    expect(headsFor(below, { x: 120, y: 120 }, { x: 500, y: 121 })).toBe(false)
  })

  test('when it comes from within the card', () => {
    expect(headsFor(below, { x: 300, y: 140 }, { x: 300, y: 120 })).toBe(false)
  })
})

test('every point on a straight way to a point of the card heads for it, and no point on the way away from it', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true })
  const place = fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 120 }) })
  // Nearer to where it began than this, the direction of a point is that of its rounding.
  const step = fc.double({ min: 0.01, max: 1, noNaN: true })
  fc.assert(
    fc.property(place, unit, unit, step, (from, across, down, way) => {
      const goal = { x: 100 + 360 * across, y: 130 + 270 * down }
      const to = { x: from.x + (goal.x - from.x) * way, y: from.y + (goal.y - from.y) * way }
      // Rounding may put a point on a side a hair outside of it.
      const grown = { left: 99.999, top: 129.999, right: 460.001, bottom: 400.001 }
      expect(headsFor(grown, from, to)).toBe(true)
      const away = { x: from.x - (goal.x - from.x) * way, y: from.y - (goal.y - from.y) * way }
      expect(headsFor(below, from, away)).toBe(false)
    }),
  )
})
