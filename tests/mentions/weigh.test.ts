import { describe, expect, test } from 'vitest'
import { compile } from '../../mentions/compile.ts'
import { find } from '../../mentions/find.ts'
import type { EvidenceRule, Rules, Stands } from '../../mentions/rules.ts'
import { weigh } from '../../mentions/weigh.ts'
import { rulesOf } from './rules.ts'

const rules: Rules = rulesOf(
  [
    { subject: 'mi5', forms: ['MI5'], stands: 1, evidence: [[0, -4, 1]] },
    {
      subject: 'parker',
      forms: ['[Sir ]Andrew Parker'],
      stands: 2,
      stage: 1,
      evidence: [
        ['mi5', 2, 3],
        [1, -4, 1],
        [1, -2, 3],
      ],
    },
    {
      subject: 'parker',
      forms: ['Mr Parker', 'Parker'],
      stands: 3,
      stage: 2,
      notAfter: '*',
      mayFollow: 'mr',
    },
    {
      subject: 'attack',
      forms: ['London Bridge attack'],
      stands: 1,
      evidence: [
        [2, 4, 0],
        [3, -4, 0],
        [3, -2, 2],
        [3, -1.5, 3],
        [2, 1, 3],
      ],
    },
    { subject: 'butt', forms: ['Khuram Butt'], stands: 0 },
  ],
  [
    [2, 'phone'],
    [2, 'footballer', 'scored'],
    [2, '2017'],
    [2, '2019'],
  ],
)

/** Mentions of each run, as `subject: words`. */
function read(...runs: string[]): string[][] {
  const terms = compile(rules)
  const found = runs.map((run) => find(terms, run) ?? { names: [], cues: [] })
  return weigh(found).map((mentions) => mentions.map(({ subject, surface }) => `${subject}: ${surface}`))
}

/** How often weighing `times` sentences in one run asks where a cue stands. */
function workOf(times: number): number {
  let asked = 0
  const found = find(compile(rules), 'The MI5 phone, London Bridge attack in 2017. '.repeat(times))
  if (!found) throw new Error('the text has no name')
  const cues = found.cues.map(({ start, ...cue }) => ({
    ...cue,
    get start() {
      asked++
      return start
    },
  }))
  expect(weigh([{ ...found, cues }])[0]).toHaveLength(times)
  return asked
}

describe('weigh', () => {
  test('asks in a run four times as long about four times as much', () => {
    expect(workOf(1200) / workOf(300)).toBeLessThan(6)
  })
  test('lets a name stand until evidence speaks against it', () => {
    expect(read('The MI5 building.', 'The MI5 phone.')).toEqual([['mi5: MI5'], []])
  })
  test('keeps a shared name dark without evidence for it', () => {
    expect(read('Andrew Parker spoke.')).toEqual([[]])
  })
  test('lights a shared name where the page names what it needs, in any run', () => {
    expect(read('Andrew Parker spoke.', 'He led MI5.')).toEqual([['parker: Andrew Parker'], ['mi5: MI5']])
  })
  test('does not count a name that fell as evidence', () => {
    expect(read('Andrew Parker spoke.', 'The MI5 phone.')).toEqual([[], []])
  })
  test('keeps the footballer dark beside the head of MI5', () => {
    expect(read('Andrew Parker scored.', 'Andrew Parker, head of MI5, spoke.')[0]).toEqual([])
  })
  test('takes a short form only once the person is named', () => {
    expect(read('Mr Parker spoke of MI5.')).toEqual([['mi5: MI5']])
    expect(read('Mr Parker spoke.', 'Andrew Parker led MI5.')[0]).toEqual(['parker: Mr Parker'])
  })
  test('takes a short form for the last one who bore the name', () => {
    const runs = read(
      'Andrew Parker led MI5. Parker left.',
      'Scott Parker came. Parker won.',
      'Andrew Parker said. Parker agreed.',
    )
    expect(runs).toEqual([
      ['parker: Andrew Parker', 'mi5: MI5', 'parker: Parker'],
      [],
      ['parker: Andrew Parker', 'parker: Parker'],
    ])
  })
  test('tells two attacks apart within one sentence by what stands beside', () => {
    expect(read('The 2019 London Bridge attack came after the 2017 London Bridge attack here.')).toEqual([
      ['attack: London Bridge attack'],
    ])
  })
  test('gives the longest name and nothing inside it', () => {
    expect(read('Sir Andrew Parker of MI5')).toEqual([['parker: Sir Andrew Parker', 'mi5: MI5']])
  })
  test('says why', () => {
    const terms = compile(rules)
    const runs = ['Andrew Parker spoke.', 'He led MI5. Parker left. Khuram Butt.'].map(
      (run) => find(terms, run) ?? { names: [], cues: [] },
    )
    expect(
      weigh(runs)
        .flat()
        .map(({ reason }) => reason),
    ).toEqual([
      { kind: 'page', words: 'MI5' },
      { kind: 'name' },
      { kind: 'named', words: 'Andrew Parker' },
      { kind: 'name' },
    ])
  })
  test('lets a name fall where what speaks against it weighs as much as what speaks for it', () => {
    expect(weighOne([[0, -1, 1]], 1)).toBe(false)
    expect(weighOne([[0, -0.5, 1]], 1)).toBe(true)
    expect(weighOne([[0, 1, 1]], 2)).toBe(false)
    expect(weighOne([[0, 1.5, 1]], 2)).toBe(true)
  })
  test('hears nothing against a name that has one meaning', () => {
    expect(weighOne([[0, -9, 1]], 0)).toBe(true)
  })
  test('keeps a short form dark where evidence of its own speaks against it', () => {
    const rules = rulesOf(
      [
        { subject: 'parker', forms: ['Andrew Parker'], stands: 0 },
        { subject: 'parker', forms: ['Parker'], stands: 3, stage: 2, evidence: [[0, -1, 1]] },
      ],
      [[2, 'pen']],
    )
    const terms = compile(rules)
    const found = ['Andrew Parker left.', 'Parker wrote.', 'A Parker pen.'].map(
      (run) => find(terms, run) ?? { names: [], cues: [] },
    )
    expect(weigh(found).map(({ length }) => length)).toEqual([1, 1, 0])
  })
  test('knows a language of three letters from the one that its first two would be', () => {
    const terms = compile(rulesOf([{ subject: 'mi5', forms: ['MI5'], stands: 2, evidence: [['lang:fil', 2, 3]] }]))
    const found = [find(terms, 'MI5') ?? { names: [], cues: [] }]
    expect(['fil', 'fil-PH', 'fi'].filter((lang) => weigh(found, lang).flat().length > 0)).toEqual(['fil', 'fil-PH'])
  })

  test('takes the language that the page declares for evidence', () => {
    const terms = compile(rulesOf([{ subject: 'mi5', forms: ['MI5'], stands: 2, evidence: [['lang:de', 2, 3]] }]))
    const found = [find(terms, 'MI5') ?? { names: [], cues: [] }]
    expect(['de', 'de-AT', 'DE', 'nl', ''].filter((lang) => weigh(found, lang).flat().length > 0)).toEqual([
      'de',
      'de-AT',
      'DE',
    ])
  })
  test('lets no two names of one stage count on each other', () => {
    const rules = rulesOf([
      { subject: 'one', forms: ['One'], stands: 2, stage: 1, evidence: [['two', 9, 3]] },
      { subject: 'two', forms: ['Two'], stands: 2, stage: 1, evidence: [['one', 9, 3]] },
    ])
    expect(weigh([find(compile(rules), 'One and Two') ?? { names: [], cues: [] }])).toEqual([[]])
  })
  test('keeps a barred name dark, and silent about others', () => {
    const rules = rulesOf([
      { subject: 'service', forms: ['Service'], stands: 0, notBefore: 'act' },
      { subject: 'parker', forms: ['Parker'], stands: 2, stage: 1, evidence: [['service', 9, 3]] },
    ])
    const terms = compile(rules)
    const subjects = (text: string) =>
      weigh([find(terms, text) ?? { names: [], cues: [] }])[0]?.map((one) => one.subject)
    expect(subjects('Parker and the Service Act')).toEqual([])
    expect(subjects('Parker and the Service')).toEqual(['parker', 'service'])
  })
  test('leaves a short form to a rival who is named before anybody else', () => {
    expect(read('Parker won.', 'Scott Parker came.', 'Andrew Parker led MI5.')[0]).toEqual([])
    expect(read('Parker won.', 'Andrew Parker led MI5.', 'Scott Parker came.')[0]).toEqual(['parker: Parker'])
  })
  test('takes a full name that fell for a rival', () => {
    const rules = rulesOf(
      [
        { subject: 'parker', forms: ['Andrew Parker'], stands: 1, evidence: [[0, -4, 1]] },
        { subject: 'parker', forms: ['Parker'], stands: 3, stage: 2 },
      ],
      [[2, 'scored']],
    )
    const terms = compile(rules)
    const found = ['Andrew Parker spoke.', 'Parker left.', 'Andrew Parker scored.', 'Parker left.'].map(
      (run) => find(terms, run) ?? { names: [], cues: [] },
    )
    expect(weigh(found).map(({ length }) => length)).toEqual([1, 1, 0, 0])
  })
  test('gives the longest of several subjects, of equally long ones the first', () => {
    const subjects = (text: string, ...names: string[]) => {
      const terms = compile(rulesOf(names.map((form) => ({ subject: form, forms: [form] }))))
      return weigh([find(terms, text) ?? { names: [], cues: [] }])[0]?.map(({ subject }) => subject)
    }
    expect(subjects('London Bridge attack', 'London Bridge', 'Bridge attack on', 'Bridge attack', 'attack')).toEqual([
      'London Bridge',
      'attack',
    ])
    expect(subjects('ab cd ef', 'cd ef', 'ab cd')).toEqual(['ab cd'])
    expect(subjects('ab cd efg', 'ab cd', 'cd efg')).toEqual(['cd efg'])
  })
})

/** Whether "Name" stands in "Name, cue" with such evidence. */
function weighOne(evidence: EvidenceRule[], stands: Stands): boolean {
  const rules = rulesOf([{ subject: 'one', forms: ['Name'], stands, evidence }], [[2, 'cue']])
  return weigh([find(compile(rules), 'Name, cue') ?? { names: [], cues: [] }]).flat().length > 0
}
