import { describe, expect, test } from 'vitest'
import { LEADING, rows } from '../../../components/card/rows.ts'
import pack from '../../../data/pack.json?cards'
import type { Fact, Figure } from '../../../data/pack-schema.ts'

const figure = (value: number, partOf?: number): Figure => ({
  value,
  unit: 'attacks',
  qualifier: 'exactly',
  ofWhat: 'attacks',
  ...(partOf !== undefined && { partOf }),
})
const fact = (id: string, ...figures: Figure[]): Fact => ({ id, statement: id, quotes: [], figures })
const ids = (facts: readonly Fact[]) => rows(facts).map((row) => row.facts.map(({ id }) => id))

describe('rows of a card', () => {
  test('hold a fact each, in the order of their weight', () => {
    expect(ids([fact('F02'), fact('F01', figure(5))])).toEqual([['F02'], ['F01']])
  })

  test('join a part of a whole to the whole before it', () => {
    expect(ids([fact('F08', figure(20)), fact('F09', figure(7, 20)), fact('F10')])).toEqual([['F08', 'F09'], ['F10']])
  })

  test('do not join a part whose whole stands elsewhere', () => {
    expect(ids([fact('F09', figure(7, 20)), fact('F08', figure(20))])).toEqual([['F09'], ['F08']])
    expect(ids([fact('F07', figure(3000)), fact('F09', figure(7, 20))])).toEqual([['F07'], ['F09']])
  })

  test.each([
    ['mi5', ['F07', 'F08', 'F09', 'F06']],
    ['andrew-parker', ['F02', 'F06', 'F19']],
  ])('of %s lead with %j', (id, leading) => {
    const subject = pack.subjects.find((each) => each.id === id)
    const facts = subject?.facts.flatMap((each) => pack.facts.filter((known) => known.id === each)) ?? []
    expect(ids(facts).slice(0, LEADING).flat()).toEqual(leading)
  })
})
