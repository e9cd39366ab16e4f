import { expect, test } from 'vitest'
import { overBudget } from './start.ts'

const times = (script: number, work: number) => ({ script, work, longest: work, rest: 500 })

test('a page whose median is at its budget passes, whatever single goes take', () => {
  expect(overBudget('Firefox', 'empty', [times(1, 0), times(8, 12), times(90, 90)])).toEqual([])
})

test('a page above its budget is named with what it takes', () => {
  expect(overBudget('Firefox', 'silent', [times(20, 40.1), times(20, 40.1), times(1, 1)])).toEqual([
    'In Firefox a page of 300 paragraphs without a name takes 60.1 ms, above its budget of 60 ms.',
  ])
})
