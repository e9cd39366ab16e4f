import { describe, expect, test } from 'vitest'
import { compile } from '../../mentions/compile.ts'
import { find } from '../../mentions/find.ts'
import type { CaseRule } from '../../mentions/rules.ts'
import { rulesOf } from './rules.ts'

function surfaces(text: string, forms: string | string[], rule: CaseRule = 0): string[] {
  const found = find(compile(rulesOf([{ subject: 'subject', forms: [forms].flat(), case: rule }])), text)
  return found?.names.map(({ start, end }) => text.slice(start, end)) ?? []
}

describe('find', () => {
  test.each(['MI5', 'MI5.', '(MI5)', 'MI5は', '«MI5»', 'MI5–led', '\u2066MI5\u2069', '_MI5_', '__MI5__'])(
    'finds a whole word in %j',
    (text) => {
      expect(surfaces(text, 'MI5')).toEqual(['MI5'])
    },
  )
  test.each(['told.\\nMI5\\nagreed', '\\u201cMI5\\u201d', '\\tMI5'])(
    'finds a whole word between the escapes of %j',
    (text) => {
      expect(surfaces(text, 'MI5')).toEqual(['MI5'])
    },
  )
  test.each(['MI50', 'BMI5', 'M15', 'MI5_X', 'X__MI5', '_MI5', 'CMMI5', 'ΜMI5x'])(
    'finds no part of a word in %j',
    (text) => {
      expect(surfaces(text, 'MI5')).toEqual([])
    },
  )
  test.each(['a', 'z', 'A', 'Z', '0', '9'])('knows %s for a part of a word, at either end of it', (end) => {
    expect(surfaces(`x ${end}k${end} y`, `${end}k${end}`, 2)).toEqual([`${end}k${end}`])
    expect(surfaces(`x ${end}k${end} y`, 'k', 2)).toEqual([])
  })
  test('requires the capitals of a form and lets small letters be either', () => {
    expect(
      surfaces('London Bridge attack, LONDON BRIDGE ATTACK, London bridge attack', 'London Bridge attack'),
    ).toEqual(['London Bridge attack', 'LONDON BRIDGE ATTACK'])
  })
  test('takes a form letter for letter where the pack says so', () => {
    expect(surfaces('mi5 Mi5 MI5', 'mi5', 1)).toEqual(['mi5'])
  })
  test('takes any case where the pack says so', () => {
    expect(surfaces('mi5 Mi5 MI5', 'MI5', 2)).toEqual(['mi5', 'Mi5', 'MI5'])
  })
  test('keeps the text as it stands, with what is invisible inside', () => {
    expect(surfaces('Andrew\u00a0Par\u00adker left', 'Andrew Parker')).toEqual(['Andrew\u00a0Par\u00adker'])
  })
  test('returns overlapping finds of several subjects, at each place the longest first', () => {
    const names = [['[Sir ]Andrew Parker'], ['Sir Andrew'], ['Parker', 'Parker Solar']]
    const terms = compile(rulesOf(names.map((forms, index) => ({ subject: `subject ${index}`, forms }))))
    expect(find(terms, 'Sir Andrew Parker Solar')?.names.map(({ surface }) => surface)).toEqual([
      'Sir Andrew Parker',
      'Sir Andrew',
      'Parker Solar',
    ])
  })
  test('leaves out a name within a longer one of the same subject, not one that reaches beyond it', () => {
    expect(surfaces('Sir Andrew Parker', ['[Sir ]Andrew Parker', 'Sir Andrew', 'Parker'])).toEqual([
      'Sir Andrew Parker',
    ])
    expect(surfaces('Sir Andrew Parker', ['Sir Andrew', 'Andrew Parker'])).toEqual(['Sir Andrew', 'Andrew Parker'])
  })
  test('finds names of scripts written without spaces inside a sentence', () => {
    expect(surfaces('发生伦敦桥袭击事件', '伦敦桥袭击')).toEqual(['伦敦桥袭击'])
  })
  test('finds a name that ends in a full stop', () => {
    expect(surfaces('the M.I.5. man', 'M.I.5.')).toEqual(['M.I.5.'])
  })
  test('tells where in the run a find stands', () => {
    const terms = compile(rulesOf([{ subject: 'mi5', forms: ['MI5'] }], [[2, 'counter terrorism']]))
    const found = find(terms, 'One sentence. Two of MI5 here, in counter terrorism.')
    expect(found?.names[0]).toMatchObject({ sentence: 1, firstWord: 4, lastWord: 4 })
    expect(found?.cues[0]).toMatchObject({ sentence: 1, firstWord: 7, lastWord: 8, source: 0 })
  })
  test('ends at the end of the text where a longer form would run on', () => {
    const found = find(
      compile(rulesOf([{ subject: 'a', forms: ['attack on London Bridge [and Borough Market]'] }])),
      'attack on London Bridge',
    )
    expect(found?.names.map(({ start, end }) => [start, end])).toEqual([[0, 23]])
  })
  test('says null where nothing is found', () => {
    expect(find(compile(rulesOf([{ subject: 'mi5', forms: ['MI5'] }])), 'nothing here')).toBeNull()
  })
})

describe('find, beside other words', () => {
  const barred = (text: string) => {
    const name = { subject: 'parker', forms: ['Parker'], notAfter: '* old', mayFollow: 'mr', notBefore: '* bowles' }
    return find(compile({ ...rulesOf([name]), plainWords: 'but says' }), text)?.names[0]?.barred
  }
  test.each([
    ['Scott Parker', 'rival'],
    ['D. Parker', 'rival'],
    ['in London. Parker said', ''],
    ['old Parker', 'rival'],
    ['old. Parker', 'rival'],
    ['in the U.S. Parker', 'rival'],
    ["Rome's Parker", 'rival'],
    ["the town's Parker", ''],
    ['Mr Parker', ''],
    ['But Parker', ''],
    ['said Parker', ''],
    ['Parker Bowles', 'other'],
    ['Parker bowles', 'other'],
    ['Parker Posey', 'other'],
    ['Parker Says', ''],
    ['PARKER WARNS', ''],
    ['Parker, Posey', ''],
    ['Parker and Bowles', ''],
  ])('judges %j as %j', (text, verdict) => {
    expect(barred(text)).toBe(verdict)
  })
})
