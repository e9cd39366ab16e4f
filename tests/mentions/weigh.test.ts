import { describe, expect, it } from 'vitest'
import { compile } from '../../mentions/compile'
import { find } from '../../mentions/find'
import type { Rules } from '../../mentions/rules'
import { weigh } from '../../mentions/weigh'
import { rulesOf } from './rules'

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

describe('weigh', () => {
  it('lets a name stand until evidence speaks against it', () => {
    expect(read('The MI5 building.', 'The MI5 phone.')).toEqual([['mi5: MI5'], []])
  })
  it('keeps a shared name dark without evidence for it', () => {
    expect(read('Andrew Parker spoke.')).toEqual([[]])
  })
  it('lights a shared name where the page names what it needs, in any run', () => {
    expect(read('Andrew Parker spoke.', 'He led MI5.')).toEqual([['parker: Andrew Parker'], ['mi5: MI5']])
  })
  it('does not count a name that fell as evidence', () => {
    expect(read('Andrew Parker spoke.', 'The MI5 phone.')).toEqual([[], []])
  })
  it('keeps the footballer dark beside the head of MI5', () => {
    expect(read('Andrew Parker scored.', 'Andrew Parker, head of MI5, spoke.')[0]).toEqual([])
  })
  it('takes a short form only once the person is named', () => {
    expect(read('Mr Parker spoke of MI5.')).toEqual([['mi5: MI5']])
    expect(read('Mr Parker spoke.', 'Andrew Parker led MI5.')[0]).toEqual(['parker: Mr Parker'])
  })
  it('takes a short form for the last one who bore the name', () => {
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
  it('tells two attacks apart within one sentence by what stands beside', () => {
    expect(read('The 2019 London Bridge attack came after the 2017 London Bridge attack here.')).toEqual([
      ['attack: London Bridge attack'],
    ])
  })
  it('gives the longest name and nothing inside it', () => {
    expect(read('Sir Andrew Parker of MI5')).toEqual([['parker: Sir Andrew Parker', 'mi5: MI5']])
  })
  it('says why', () => {
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
})
