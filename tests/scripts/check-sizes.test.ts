import { expect, test } from 'vitest'
import { overBudget } from '../../scripts/check-sizes.ts'

test('a file at its budget passes', () => {
  expect(overBudget([{ file: 'content-script.js', raw: 30_000, gzip: 12_600 }])).toEqual([])
})

test('a file one byte above its budget is named with the excess', () => {
  expect(overBudget([{ file: 'popover.js', raw: 70_000, gzip: 30_001 }])).toEqual([
    'popover.js is 30001 bytes gzip, 1 above its budget of 30000: make it lighter, or argue for more in scripts/check-sizes.ts.',
  ])
})
