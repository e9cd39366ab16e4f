import { expect, test } from 'vitest'
import pack from '../../../data/pack.json?search'
import type { Name, Pack, Subject } from '../../../data/pack-schema.ts'
import { searchWordsOf } from '../../../data/search/search-words.ts'

const words = (subject: string) => pack.forms[subject]?.split(' ') ?? []

test('the forms that light up are searched by their words', () => {
  expect(words('mi5')).toContain('military')
  expect(words('andrew-parker')).toContain('эндрю')
})

test('a form that holds a name the cards show adds nothing: it is found by that', () => {
  expect(words('andrew-parker')).not.toContain('parker')
  expect(words('london-bridge-attack')).not.toContain('anschlag')
})

test('endings of forms are left out', () => {
  expect(words('andrew-parker')).not.toContain('ом')
})

test('topics that light up nowhere have no forms', () => {
  expect(pack.forms['state-threats']).toBeUndefined()
})

test('words too short to be what a name is found by are left out, in scripts that part words', () => {
  const name: Name = {
    forms: ['der Dienst für die X-Sache', '軍情 五 處'],
    case: 'any',
    stands: 'always',
    notAfter: [],
    mayFollow: [],
    notBefore: [],
    evidence: [],
  }
  const subject: Subject = {
    id: 'service',
    category: 'organisations',
    name: 'MI5',
    role: '',
    description: '',
    alsoCalled: [],
    facts: [],
    related: [],
    marking: { why: '', evidence: [], names: [name] },
  }
  const all: Pack = {
    version: 1,
    source: { title: '', publication: '', reportedBy: '', date: '2017-10-17', speaker: { name: '', role: '' } },
    categories: [],
    cues: {},
    plainWords: [],
    alike: ['one two'],
    subjects: [subject],
    facts: [],
  }
  expect(searchWordsOf(all, (form) => [form])).toEqual({ alike: ['one two'], forms: { service: 'dienst sache 軍情' } })
})
