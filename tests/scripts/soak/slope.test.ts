import { describe, expect, test } from 'vitest'
import { differenceOf, type Point, type Slope, slopeOf, studentQuantile } from '../../../scripts/soak/slope.ts'

const points = (...values: number[]): Point[] => values.map((value, time) => ({ time, value }))

/** Numbers between -0.5 and 0.5 that look random, the same each time. */
function noise(count: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32 - 0.5
  })
}

describe('the slope of points', () => {
  test('on a line is that of the line, without an error', () => {
    const { perHour, error } = slopeOf(points(1, 3, 5, 7, 9))
    expect(perHour).toBeCloseTo(2, 12)
    expect(error).toBeCloseTo(0, 12)
  })

  test('that never change is nothing', () => {
    expect(slopeOf(points(4, 4, 4, 4))).toEqual({ perHour: 0, error: 0, independent: 4 })
  })

  test('has the error that least squares give where neighbours have nothing in common', () => {
    // Residuals 1, -1, -1, 1, 1, -1, -1, 1 about a flat line: their neighbours cancel out but for one pair.
    const { perHour, error, independent } = slopeOf(points(1, -1, -1, 1, 1, -1, -1, 1))
    expect(perHour).toBeCloseTo(0, 12)
    expect(independent).toBe(8)
    expect(error).toBeCloseTo(Math.sqrt(8 / 6 / 42), 12)
  })

  test('is less certain where each resembles the one before', () => {
    const lone = slopeOf(noise(60, 1).map((value, time) => ({ time, value })))
    let level = 0
    const drifting = slopeOf(
      noise(60, 1).map((value, time) => {
        level = 0.9 * level + value
        return { time, value: level }
      }),
    )
    expect(lone.independent).toBeGreaterThan(45)
    expect(drifting.independent).toBeLessThan(20)
  })

  test('takes at least four points, at different times', () => {
    expect(() => slopeOf(points(1, 2, 3))).toThrow(RangeError)
    expect(() => slopeOf([1, 2, 3, 4].map((value) => ({ time: 1, value })))).toThrow(RangeError)
  })
})

describe('one slope beside another', () => {
  const slope = (perHour: number, error: number): Slope => ({ perHour, error, independent: 30 })

  test.for([
    ['steeper by far', slope(10, 1), slope(1, 1), true],
    ['steeper by less than can be told', slope(3, 1), slope(1, 1), false],
    ['equal', slope(1, 0), slope(1, 0), false],
    ['steeper, and both certain', slope(1, 0), slope(0, 0), true],
    ['flatter by far', slope(-10, 1), slope(1, 1), false],
  ] as const)('%s', ([, one, other, isSteeper]) => {
    expect(differenceOf(one, other).isSteeper).toBe(isSteeper)
  })

  test('is found to grow when it does, and not when it is noise', () => {
    const flat = noise(60, 3).map((value, time) => ({ time, value }))
    const other = noise(60, 4).map((value, time) => ({ time, value }))
    const leaking = other.map(({ time, value }) => ({ time, value: value + time / 20 }))
    expect(differenceOf(slopeOf(other), slopeOf(flat)).isSteeper).toBe(false)
    expect(differenceOf(slopeOf(leaking), slopeOf(flat)).isSteeper).toBe(true)
  })
})

test.for([
  [5, 4.032],
  [10, 3.169],
  [30, 2.75],
  [120, 2.617],
] as const)("Student's quantile of 99 in 100 for %d degrees of freedom is %d", ([freedom, quantile]) => {
  expect(Math.abs(studentQuantile(freedom) - quantile)).toBeLessThan(0.1)
})
