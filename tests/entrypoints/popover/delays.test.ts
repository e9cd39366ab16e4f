import { expect, test } from 'vitest'
import { defaultSettings } from '../../../data/settings.ts'
import { delays, delaysFor } from '../../../entrypoints/popover/delays.ts'

test('a card opens after a dwell in which a pointer in flight is long gone', () => {
  // Slower than this, and the card would open only for those who wait for it; field figures go from 200 to 500 ms.
  expect(delays.dwell).toBeGreaterThanOrEqual(200)
  expect(delays.dwell).toBeLessThanOrEqual(500)
  const slowestFlight = (delays.tremor / delays.dwell) * 1000
  expect(slowestFlight).toBeLessThanOrEqual(30)
})

test('the dwell is the one that readers have who chose none', () => {
  expect(delays.dwell).toBe(defaultSettings.dwell)
})

test('another card takes its place sooner than the open one closes', () => {
  expect(delays.swap).toBeLessThan(delays.grace)
  // A pointer that only crosses the word is faster than this, px a second.
  expect((delays.tremor / delays.swap) * 1000).toBeLessThanOrEqual(60)
})

test('a reader who chose another dwell waits for another word no longer than for the first', () => {
  expect(delaysFor(0)).toEqual({ ...delays, dwell: 0, swap: 0 })
  expect(delaysFor(2000)).toEqual({ ...delays, dwell: 2000 })
})
