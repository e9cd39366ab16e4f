import { describe, expect, test } from 'vitest'
import { compile } from '../../mentions/compile.ts'
import { find } from '../../mentions/find.ts'
import type { EvidenceRule } from '../../mentions/rules.ts'
import { score } from '../../mentions/score.ts'
import { rulesOf } from './rules.ts'

const GOOD = 0
const BAD = 1

/** What "Name" scores in a text in which "good" and "bad" are cues; `elsewhere` was heard on the page, too. */
function judge(text: string, evidence: EvidenceRule[], elsewhere: [number | string, string][] = []) {
  const rules = rulesOf(
    [{ subject: 'one', forms: ['Name', 'Name of good'], evidence }],
    [
      [2, 'good', 'better'],
      [2, 'bad'],
    ],
  )
  const found = find(compile(rules), text)
  const [candidate] = found?.names ?? []
  if (!found || !candidate) throw new Error('the text has no name')
  const nearby = Map.groupBy(found.cues, ({ source }) => source)
  return score(candidate, nearby, new Map(elsewhere))
}

describe('score', () => {
  test('adds up what applies, for and against', () => {
    expect(
      judge('Name, good and bad.', [
        [GOOD, 3, 1],
        [BAD, -4, 1],
        [GOOD, 2, 2],
      ]).sum,
    ).toBe(1)
  })
  test('counts a piece of evidence once, however often its cue stands there', () => {
    expect(judge('Name good good better.', [[GOOD, 3, 1]]).sum).toBe(3)
  })
  test('hears in the sentence only what stands in the same one', () => {
    expect(judge('Name. It is good.', [[GOOD, 3, 1]]).sum).toBe(0)
    expect(judge('It is good. Name.', [[GOOD, 3, 1]]).sum).toBe(0)
    expect(judge('Name. It is good.', [[GOOD, 3, 2]]).sum).toBe(3)
  })
  test('hears on the page what another run says, and nothing else from there', () => {
    expect(judge('Name.', [[GOOD, 3, 3]], [[GOOD, 'good']]).sum).toBe(3)
    expect(judge('Name.', [[GOOD, 3, 2]], [[GOOD, 'good']]).sum).toBe(0)
  })
  test.each([
    ['good a b c d Name', 3],
    ['good a b c d e Name', 0],
    ['Name a b c good', 3],
    ['Name a b c d good', 0],
  ])('hears beside the name up to four words away, a little less behind it: %j', (text, sum) => {
    expect(judge(text, [[GOOD, 3, 0]]).sum).toBe(sum)
  })
  test.each([
    ['bad a good b Name', 3],
    ['good a bad b Name', -4],
    ['good a Name a bad', 3],
    ['bad a Name good', 3],
    ['bad Name good', -4],
  ])('counts of what stands beside the nearest alone: %j', (text, sum) => {
    expect(
      judge(text, [
        [GOOD, 3, 0],
        [BAD, -4, 0],
      ]).sum,
    ).toBe(sum)
  })
  test('does not hear words of the name itself', () => {
    expect(judge('Name of good', [[GOOD, 3, 1]]).sum).toBe(0)
    expect(judge('Name of good, good', [[GOOD, 3, 1]]).sum).toBe(3)
  })
  test('tells the strongest that speaks for the name', () => {
    const evidence: EvidenceRule[] = [
      [GOOD, 2, 1],
      ['two', 3, 3],
      [BAD, -9, 1],
    ]
    expect(judge('Name is better than bad.', evidence, [['two', 'Other']]).best).toEqual({
      kind: 'page',
      words: 'Other',
    })
    expect(judge('Name is better than bad.', evidence).best).toEqual({ kind: 'near', words: 'better' })
    expect(judge('Name is bad.', evidence).best).toBeUndefined()
  })
  test('tells what stands beside as near', () => {
    expect(judge('Name, better', [[GOOD, 1, 0]]).best).toEqual({ kind: 'near', words: 'better' })
  })
})
