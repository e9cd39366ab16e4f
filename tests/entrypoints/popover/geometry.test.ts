import { describe, expect, test } from 'vitest'
import { contains, distance, distanceTo, overlap } from '../../../entrypoints/popover/geometry.ts'

const box = { left: 10, top: 20, right: 30, bottom: 40 }

describe('geometry', () => {
  test('counts the edges of a box as part of it', () => {
    expect(contains(box, { x: 10, y: 40 })).toBe(true)
    expect(contains(box, { x: 9.9, y: 40 })).toBe(false)
    expect(contains(box, { x: 20, y: 40.1 })).toBe(false)
  })

  test('does not count boxes that only touch as overlapping', () => {
    expect(overlap(box, { left: 29, top: 39, right: 50, bottom: 50 })).toBe(true)
    expect(overlap(box, { left: 30, top: 20, right: 50, bottom: 40 })).toBe(false)
    expect(overlap(box, { left: 0, top: 0, right: 100, bottom: 20 })).toBe(false)
  })

  test('does not count an empty box as overlapping', () => {
    expect(overlap(box, { left: 20, top: 30, right: 20, bottom: 30 })).toBe(false)
  })

  test('measures distances between points, and from a point to a box', () => {
    expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5)
    expect(distanceTo(box, { x: 20, y: 30 })).toBe(0)
    expect(distanceTo(box, { x: 20, y: 10 })).toBe(10)
    expect(distanceTo(box, { x: 33, y: 44 })).toBe(5)
  })
})
