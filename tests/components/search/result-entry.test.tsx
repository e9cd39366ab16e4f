import { expect, test } from 'vitest'
import { ResultEntry } from '../../../components/search/ResultEntry.tsx'
import type { Marked, Result } from '../../../data/search/describe.ts'
import { onScreen } from '../../entrypoints/on-screen.tsx'

const plain = (text: string): Marked => ({ text, ranges: [] })

const result: Result = {
  subject: 'mi5',
  name: { text: 'MI5', ranges: [{ start: 0, end: 3 }] },
  role: plain('a service'),
  alias: null,
  facts: [
    { id: 'F1', said: { text: 'It foiled twenty plots.', ranges: [{ start: 10, end: 22 }] }, from: 'statement' },
    { id: 'F2', said: { text: 'hard to detect', ranges: [{ start: 8, end: 14 }] }, from: 'quote' },
    // Found by its figure alone, which is not shown here.
    { id: 'F3', said: plain('It arrested twelve.'), from: 'statement' },
  ],
}

function show(changed: Partial<Result> = {}) {
  const screen = onScreen()
  screen.show(<ResultEntry result={{ ...result, ...changed }} category="organisations" />)
  return screen
}

test('a result shows of its facts those in which something matched, a quote as one', () => {
  const screen = show()
  expect(screen.texts('.result-fact')).toEqual(['It foiled twenty plots.', 'hard to detect'])
  expect(screen.texts('q')).toEqual(['hard to detect'])
  expect(screen.texts('mark')).toEqual(['MI5', 'twenty plots', 'detect'])
})

test('a result says by which other name it was found', () => {
  expect(show().texts('.result-alias')).toEqual([])
  expect(show({ alias: plain('spooks') }).texts('.result-alias')).toEqual(['searchAlias spooks'])
})

test('a text is whole, with all that matched in it marked', () => {
  const ranges = [
    { start: 0, end: 2 },
    { start: 5, end: 8 },
  ]
  const screen = show({ role: { text: 'he is who is meant', ranges } })
  expect(screen.texts('.result-role')).toEqual(['he is who is meant'])
  expect(screen.texts('.result-role mark')).toEqual(['he', 'wh'])
})
