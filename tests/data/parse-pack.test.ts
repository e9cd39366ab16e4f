import { describe, expect, test } from 'vitest'
import { parsePack } from '../../data/parse-pack.ts'

/** The smallest pack that is sound. */
function sound() {
  const related: string[] = []
  const figures: unknown[] = []
  return {
    version: 1,
    source: {
      title: 'Interview',
      publication: 'BBC',
      reportedBy: 'a summary',
      date: '2017-10-17',
      speaker: { name: 'A', role: 'head' },
    },
    categories: [{ id: 'people', name: 'People', description: 'People.' }],
    cues: { spying: { forms: ['spy'] } },
    subjects: [
      {
        id: 'mi5',
        category: 'people',
        name: 'MI5',
        role: 'service',
        description: 'A service.',
        facts: ['F01'],
        related,
        marking: {
          why: 'a name',
          names: [{ forms: ['MI5'], stands: 'unless' }],
          evidence: [{ cue: 'spying', weight: 1, within: 'page' }],
        },
      },
    ],
    facts: [{ id: 'F01', statement: 'It is so.', figures }],
  }
}
type Sound = ReturnType<typeof sound>

/** What parsing says of a pack that was spoilt. */
function complaint(spoil: (pack: Sound) => unknown): string {
  const pack = sound()
  const spoilt = spoil(pack)
  try {
    parsePack(spoilt === undefined ? pack : spoilt)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'no complaint'
}

const first = (pack: Sound) => pack.subjects[0] ?? expect.fail('the sound pack has a subject')

describe('parsePack', () => {
  test('takes a sound pack and fills in what may be left out', () => {
    expect(parsePack(sound()).subjects[0]?.marking.names[0]).toMatchObject({ case: 'capitals', notAfter: [] })
  })

  test('takes a part that is the whole, evidence from a language, and a topic that never lights up', () => {
    const pack = sound()
    pack.facts[0]?.figures.push({ value: 7, unit: 'a', qualifier: 'exactly', ofWhat: 'b', partOf: 7 })
    Object.assign(first(pack).marking.evidence[0] ?? {}, { cue: 'lang:de' })
    pack.subjects.push({ ...first(pack), id: 'russia', marking: { why: 'a topic', names: [], evidence: [] } })
    expect(parsePack(pack).subjects.map(({ id }) => id)).toEqual(['mi5', 'russia'])
  })

  test.each<[string, (pack: Sound) => unknown, RegExp]>([
    ['no pack at all', () => 'words', /^Pack: must be an object, not "words"\.$/],
    [
      'text for a subject',
      (pack) => void Object.assign(pack.subjects, { 0: 'mi5' }),
      /^Pack: subject number 1, field "id": must be an object, not "mi5"\.$/,
    ],
    [
      'a missing name',
      (pack) => void Reflect.deleteProperty(first(pack), 'name'),
      /^Pack: subject "mi5", field "name": must be given\.$/,
    ],
    [
      'a field nobody knows',
      (pack) => void Object.assign(first(pack), { colour: 'red' }),
      /^Pack: subject "mi5", field "colour": no such field is known\.$/,
    ],
    [
      'a fact that is not there',
      (pack) => void first(pack).facts.push('F99'),
      /^Pack: subject "mi5", field "facts\[1\]": there is no fact "F99"\.$/,
    ],
    [
      'a relation that is not there',
      (pack) => void first(pack).related.push('mi6'),
      /^Pack: subject "mi5", field "related\[0\]": there is no subject "mi6"\.$/,
    ],
    [
      'a relation to itself',
      (pack) => void first(pack).related.push('mi5'),
      /field "related\[0\]": a subject is not related to itself/,
    ],
    [
      'a category that is not there',
      (pack) => void Object.assign(first(pack), { category: 'x' }),
      /^Pack: subject "mi5", field "category": there is no category "x"\.$/,
    ],
    [
      'a cue list that is not there',
      (pack) => void Object.assign(first(pack).marking.evidence[0] ?? {}, { cue: 'x' }),
      /field "marking\.evidence\[0\]\.cue": there is no cue list, language or lit subject "x"/,
    ],
    [
      'a language by its name',
      (pack) => void Object.assign(first(pack).marking.evidence[0] ?? {}, { cue: 'lang:english' }),
      /there is no cue list, language or lit subject "lang:english"/,
    ],
    [
      'an unclosed bracket',
      (pack) => void Object.assign(first(pack).marking.names[0] ?? {}, { forms: ['MI[5'] }),
      /field "marking\.names\[0\]\.forms": form "MI\[5" has an unclosed "\["/,
    ],
    [
      'brackets that do not match',
      (pack) => void Object.assign(first(pack).marking.names[0] ?? {}, { forms: ['MI[5)'] }),
      /has a stray "\)"/,
    ],
    [
      'a form that starts with a dot',
      (pack) => void Object.assign(first(pack).marking.names[0] ?? {}, { forms: ['.MI5'] }),
      /must start with a letter or a digit/,
    ],
    [
      'a stray bar',
      (pack) => void Object.assign(first(pack).marking.names[0] ?? {}, { forms: ['a|b'] }),
      /"\|" outside brackets/,
    ],
    [
      'a broken cue form',
      (pack) => void Object.assign(pack.cues.spying, { forms: ['(spy'] }),
      /^Pack: cue list "spying", field "forms\[0\]": form "\(spy" has an unclosed "\("\.$/,
    ],
    [
      'an id used twice',
      (pack) => void pack.subjects.push(first(pack)),
      /^Pack: subject "mi5", field "id": the id is used twice\.$/,
    ],
    [
      'a fact on no card',
      (pack) => void pack.facts.push({ id: 'F02', statement: 'So.', figures: [] }),
      /^Pack: fact "F02", field "id": the fact is on no subject's card\.$/,
    ],
    [
      'a whole below its part',
      (pack) => void pack.facts[0]?.figures.push({ value: 7, unit: 'a', qualifier: 'exactly', ofWhat: 'b', partOf: 6 }),
      /^Pack: subject "mi5", fact "F01", field "figures\[0\]\.partOf": the whole must not be smaller than its part\.$/,
    ],
    [
      'a whole of nothing',
      (pack) => void pack.facts[0]?.figures.push({ value: 0, unit: 'a', qualifier: 'exactly', ofWhat: 'b', partOf: 0 }),
      /^Pack: subject "mi5", fact "F01", field "figures\[0\]\.partOf": must be 1 or more\.$/,
    ],
    [
      'a qualifier nobody knows',
      (pack) => void pack.facts[0]?.figures.push({ value: 7, unit: 'a', qualifier: 'roughly', ofWhat: 'b' }),
      /^Pack: subject "mi5", fact "F01", field "figures\[0\]\.qualifier": must be "exactly" or .*, not "roughly"\.$/,
    ],
    [
      'a date that is none',
      (pack) => void Object.assign(pack.source, { date: 'October 2017' }),
      /^Pack: field "source\.date": must be a day such as 2017-10-17\.$/,
    ],
    [
      'a day the calendar lacks',
      (pack) => void Object.assign(pack.source, { date: '2017-02-31' }),
      /^Pack: field "source\.date": must be a day/,
    ],
    [
      'an empty statement',
      (pack) => void Object.assign(pack.facts[0] ?? {}, { statement: ' ' }),
      /^Pack: subject "mi5", fact "F01", field "statement": must not be empty\.$/,
    ],
    [
      'a fact listed twice',
      (pack) => void first(pack).facts.push('F01'),
      /^Pack: subject "mi5", field "facts\[1\]": fact "F01" is listed twice\.$/,
    ],
    [
      'a cue that only objects in general know',
      (pack) => void Object.assign(first(pack).marking.evidence[0] ?? {}, { cue: 'constructor' }),
      /there is no cue list, language or lit subject "constructor"/,
    ],
    [
      'evidence from a subject that never lights up',
      (pack) => {
        pack.subjects.push({ ...first(pack), id: 'russia', marking: { why: 'a topic', names: [], evidence: [] } })
        Object.assign(first(pack).marking.evidence[0] ?? {}, { cue: 'subject:russia' })
      },
      /there is no cue list, language or lit subject "subject:russia"/,
    ],
    [
      'short forms without a full name',
      (pack) => void Object.assign(first(pack).marking.names[0] ?? {}, { stands: 'once-named' }),
      /^Pack: subject "mi5", field "marking\.names": short forms need a full name/,
    ],
  ])('refuses %s in one sentence that says where', (_, spoil, message) => {
    const said = complaint(spoil)
    expect(said).toMatch(message)
    expect(said).not.toContain('\n')
  })
})
