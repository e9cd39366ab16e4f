import { describe, expect, test } from 'vitest'
import type { Evidence, Name, Subject } from '../../data/pack-schema.ts'
import { distil } from '../../mentions/distil.ts'

const name = (form: string, rest: Partial<Name> = {}): Name => ({
  forms: [form],
  case: 'capitals',
  stands: 'always',
  notAfter: [],
  mayFollow: [],
  notBefore: [],
  evidence: [],
  ...rest,
})
const evidence = (cue: string, within: Evidence['within'] = 'page'): Evidence => ({ cue, weight: 2, within })

const subject = (id: string, names: Name[], shared: Evidence[] = []): Subject => ({
  id,
  category: 'people',
  name: id,
  role: '',
  description: '',
  alsoCalled: [],
  facts: [],
  related: [],
  marking: { why: '', names, evidence: shared },
})

function rulesOf(subjects: Subject[], plainWords: string[] = []) {
  const cues = {
    sport: { case: 'any' as const, forms: ['football'] },
    unused: { case: 'any' as const, forms: ['nothing'] },
    office: { case: 'exact' as const, forms: ['MI5', 'the [Security ]Service'] },
  }
  return distil({ cues, plainWords, subjects })
}

describe('the rules for finding', () => {
  test('carry of a name what differs from the usual, and nothing else', () => {
    expect(rulesOf([subject('mi5', [name('MI5')])]).names).toEqual([{ subject: 'mi5', forms: ['MI5'], stands: 0 }])
    const words = { notAfter: ['Federal', '*'], mayFollow: ['Mr'], notBefore: ['Act'] }
    expect(rulesOf([subject('mi5', [name('MI5', { case: 'any', ...words })])]).names).toEqual([
      { subject: 'mi5', forms: ['MI5'], case: 2, stands: 0, notAfter: 'federal *', mayFollow: 'mr', notBefore: 'act' },
    ])
  })

  test('carry the cue lists that evidence names, by their place', () => {
    const parker = name('Parker', { stands: 'needs', evidence: [evidence('office', 'beside'), evidence('sport')] })
    const { cues, names } = rulesOf([subject('parker', [parker])])
    expect(cues).toEqual([
      [2, 'football'],
      [1, 'MI5', 'the [Security ]Service'],
    ])
    expect(names[0]?.evidence).toEqual([
      [1, 2, 0],
      [0, 2, 3],
    ])
  })

  test('give the evidence of a subject to its names that can fall by it', () => {
    const names = (['always', 'unless', 'needs', 'once-named'] as const).map((stands) => name(stands, { stands }))
    const distilled = rulesOf([subject('parker', names, [evidence('sport')])]).names
    expect(distilled.map(({ evidence }) => evidence !== undefined)).toEqual([false, true, true, false])
  })

  test('weigh a name that counts on another subject after those, and short forms last', () => {
    const names = [
      name('a', { stands: 'needs', evidence: [evidence('sport'), evidence('lang:de')] }),
      name('b', { stands: 'needs', evidence: [evidence('sport'), evidence('subject:mi5')] }),
      name('c', { stands: 'once-named' }),
    ]
    const distilled = rulesOf([subject('parker', names)]).names
    expect(distilled.map(({ stage }) => stage ?? 0)).toEqual([0, 1, 2])
    expect(distilled.map(({ evidence }) => evidence?.[1]?.[0])).toEqual(['lang:de', 'mi5', undefined])
  })

  test('join names that differ in nothing but their forms', () => {
    const names = [name('MI5'), name('M.I.5'), name('mi5', { case: 'exact' })]
    expect(rulesOf([subject('mi5', names)]).names.map(({ forms }) => forms)).toEqual([['MI5', 'M.I.5'], ['mi5']])
  })

  test('know the category of every subject that lights up, and no other', () => {
    expect(rulesOf([subject('mi5', [name('MI5')]), subject('russia', [])]).categories).toEqual({ mi5: 'people' })
  })

  test('carry plain words in small letters', () => {
    expect(rulesOf([], ['But', 'Tuesday']).plainWords).toBe('but tuesday')
  })
})
