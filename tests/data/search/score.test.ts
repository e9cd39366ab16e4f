import { describe, expect, test } from 'vitest'
import { type Field, weights } from '../../../data/search/fields.ts'
import type { Wanted } from '../../../data/search/query.ts'
import { scoreOf } from '../../../data/search/score.ts'

const wordsOf = (text: string): Field['words'] =>
  text.split(' ').map((word) => ({ text: word, spelt: word, start: 0, end: 0, filler: false, capital: null }))

const statement = (text: string): Field => ({
  place: { at: 'statement', fact: 0 },
  words: wordsOf(text),
  telling: text.split(' ').length,
})

/** The score of a text for a query that it meets word by word. */
function scoreFor(query: string, text: string): number {
  const wanted = query.split(' ').map((spelt): Wanted => ({ spelt, filler: false, meant: new Map([[spelt, 1]]) }))
  const met = wanted.map(({ spelt }) => ({ word: spelt, sure: 1 }))
  return scoreOf(
    statement(text),
    met,
    wanted,
    wanted.map(() => 1 / wanted.length),
  ).score
}

describe('a text in which the query stands word by word', () => {
  test('counts as a name does', () => {
    expect(scoreFor('plots were foiled', 'twenty plots were foiled here')).toBeCloseTo(weights.name)
    expect(scoreFor('plots were foiled', 'plots that here were foiled')).toBeCloseTo(weights.statement)
  })

  test('may go on where the last word typed is only begun', () => {
    expect(scoreFor('plots were foi', 'twenty plots were foiled')).toBeCloseTo(weights.name)
    expect(scoreFor('plots wer foiled', 'twenty plots were foiled')).toBeCloseTo(weights.statement)
  })

  test('counts as any text where the query has but two words, which may meet by chance', () => {
    expect(scoreFor('plots were', 'twenty plots were foiled')).toBeCloseTo(weights.statement)
  })
})
