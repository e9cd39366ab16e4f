import { describe, expect, test } from 'vitest'
import pack from '../../../data/pack.json?cards'
import searchWords from '../../../data/pack.json?search'
import { createSearch, prepare } from '../../../data/search/search.ts'
import { answers, queries } from './queries.ts'

const search = createSearch(pack, searchWords)
const first = (query: string) => search(query)[0]
const cut = ({ text, ranges }: { text: string; ranges: readonly { start: number; end: number }[] }) =>
  ranges.map(({ start, end }) => text.slice(start, end))

describe('the first result of', () => {
  test.each(queries)('%s is %s', (query, subject) => {
    expect(first(query)?.subject).toBe(subject)
  })
})

test.each(answers)('what answers %s stands under its first result', (query, facts) => {
  expect(facts).toContain(first(query)?.facts.find(({ id }) => facts.includes(id))?.id)
})

describe('nothing is found for', () => {
  test.each([
    '',
    '   ',
    '?!',
    'who is he',
    'how many',
    'banana bread recipe',
    'weather tomorrow',
    'football scores',
    'asdfgh',
    'qwertyuiop',
    'best laptop',
    'taylor swift',
    'garden furniture',
    '99999',
    'weather london',
    'jobs in london',
    'market prices',
    'andrew garfield',
    'job interview',
    'homeland insurance',
    'white house',
    'right wing',
    'head lice',
    'tower bridge opening times',
    'who won the match',
    '20k',
    'parking ticket',
    'how to lose weight',
    'seven dwarfs',
    'silicon chips',
    'bus station',
    'secret recipe',
    'brexit vote',
    'plot of the film',
    'mi6 chief',
    'salisbury novichok',
    'prime minister',
    'organ donation',
    'bbc sport',
    'sports',
    'star wars',
    'tax returns',
    'mi6 boss',
    'taught',
    '💥',
  ])('%j', (query) => {
    expect(search(query)).toEqual([])
  })
})

describe('the same is found', () => {
  test.each([
    ['dutch centre', 'DUTCH  center'],
    ['end-to-end encryption', 'encryption end to end'],
    ['3,000 people', 'three thousand people'],
    ['3,000 people', 'people 3k'],
    ['cyber attack', 'cyberattack'],
    ['prioritisation', 'prioritization'],
    ['foiled plots', 'plots foiled'],
    ['100%', 'a hundred per cent'],
    ['radicalised', 'radicalized'],
    ['34 yrs', '34yrs'],
    ['didn’t they stop every plot', 'didnt they stop every plot'],
  ])('for %s as for %s', (one, other) => {
    expect(first(one)?.subject).toBeDefined()
    expect(first(one)?.subject).toBe(first(other)?.subject)
  })

  test('for every part that is typed on the way to a name', () => {
    for (let length = 3; length <= 'andrew parker'.length; length++)
      expect(first('andrew parker'.slice(0, length))?.subject).toBe('andrew-parker')
  })
})

describe('a query half typed', () => {
  test.each([
    'foreign gov',
    'russ',
    'enc',
    'foi',
    'syr',
    'neth',
    '3,0',
    'watchl',
    'counterterr',
    'andrew par',
    'buyin',
    'monitori',
  ])('%j finds something', (query) => {
    expect(search(query)).not.toEqual([])
  })
})

test('a name of the pack has no family: parking is not what Parker does', () => {
  expect(search('parking')).toEqual([])
})

test('words that stand in a text just so count more than the same words elsewhere', () => {
  expect(first('stopping every plot')?.subject).toBe('limits-of-prevention')
  expect(first('plots stopped')?.subject).toBe('foiled-plots')
})

describe('a result', () => {
  test('marks what matched in the name', () => {
    expect(cut(first('parker')?.name ?? { text: '', ranges: [] })).toEqual(['Parker'])
  })

  test('marks words side by side as one', () => {
    expect(cut(first('london bridge')?.name ?? { text: '', ranges: [] })).toEqual(['London Bridge'])
  })

  test('says which other name led to it, where its own did not', () => {
    expect(first('spooks')?.alias).toEqual({ text: 'spooks', ranges: [{ start: 0, end: 6 }] })
    expect(first('mi5')?.alias).toBeNull()
  })

  test('says no other name where its own, or a fact that is shown, explains it as well', () => {
    expect(first('tech firms')).toMatchObject({ name: { text: 'Technology companies' }, alias: null })
    expect(first('russ')).toMatchObject({ subject: 'state-threats', alias: null, facts: [{ id: 'F36' }] })
  })

  test('brings two facts at most, and none that matches far worse than the best', () => {
    expect(first('how many plots were stopped')?.facts.map(({ id }) => id)).toEqual(['F08', 'F09'])
    expect(first('andrew parker')?.facts.map(({ id }) => id)).toEqual(['F01'])
  })

  test('brings the fact that answers, with what matched in it', () => {
    const fact = first('how many were killed in iraq')?.facts[0]
    expect(fact?.id).toBe('F31')
    expect(cut(fact?.said ?? { text: '', ranges: [] })).toContain('killed')
  })

  test('marks a word that means the same, but not beside the word itself', () => {
    expect(cut(first('assassins')?.facts[0]?.said ?? { text: '', ranges: [] })).toEqual(['assassinated'])
    expect(cut(first('how many were stopped')?.facts[0]?.said ?? { text: '', ranges: [] })).toEqual(['foiled'])
    const fact = first('london bridge attack')?.facts.find(({ id }) => id === 'F12')
    expect(cut(fact?.said ?? { text: '', ranges: [] })).toEqual(['London Bridge attack'])
  })

  test('marks small words between what matched where they were typed, too', () => {
    expect(cut(first('fear of arrest')?.alias ?? { text: '', ranges: [] })).toEqual(['fear of arrest'])
    expect(first('technology is not the enemy')?.facts[0]?.said.ranges).toEqual([{ start: 0, end: 13 }])
    expect(cut(first('a boss of the spies')?.alias ?? { text: '', ranges: [] })).toEqual(['spy boss'])
  })

  test('marks a number however it was typed', () => {
    expect(cut(first('3k people')?.facts[0]?.said ?? { text: '', ranges: [] })).toEqual(['3,000 people'])
  })

  test('shows the quote where only the quote matches', () => {
    expect(first('dark edges')?.facts[0]).toMatchObject({ id: 'F24', from: 'quote', said: { text: 'dark edges' } })
  })

  test('has ranges that lie in their text, in order and apart', () => {
    for (const [query] of queries)
      for (const { name, role, alias, facts } of search(query))
        for (const { text, ranges } of [
          name,
          role,
          ...(alias === null ? [] : [alias]),
          ...facts.map(({ said }) => said),
        ])
          ranges.reduce((before, { start, end }) => {
            expect(start).toBeGreaterThanOrEqual(before)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            return end
          }, 0)
  })
})

test('the bundled pack answers a keystroke within 16 ms', () => {
  const typed = queries.flatMap(([query]) => Array.from(query, (_, index) => query.slice(0, index + 1)))
  const fresh = createSearch(pack, searchWords)
  const start = performance.now()
  for (const query of typed) fresh(query)
  expect((performance.now() - start) / typed.length).toBeLessThan(16)
})

test.each([
  ['one endless word', 'attack'.repeat(200)],
  ['one endless word of nothing', 'q'.repeat(3000)],
  ['a page of words', 'unknown words without an end '.repeat(400)],
  ['the pack itself', pack.facts.map(({ statement }) => statement).join(' ')],
])('%s is answered at once', (_, query) => {
  const start = performance.now()
  search(query)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('no more than 20 subjects are found', () => {
  const [one] = pack.subjects
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...(one ?? expect.fail('there is a subject')),
    id: `one-${at}`,
  }))
  const found = createSearch({ ...pack, subjects: many })(many[0]?.name ?? '')
  expect(found.map(({ subject }) => subject)).toEqual(many.slice(0, 20).map(({ id }) => id))
})

describe('nearest', () => {
  const { nearest } = prepare(pack, searchWords)
  test.each(['', 'zzzz', 'mi6', 'banana', '('])('offers three different subjects for %j', (query) => {
    const offered = nearest(query)
    expect(new Set(offered).size).toBe(3)
    for (const id of offered) expect(pack.subjects.map(({ id }) => id)).toContain(id)
  })

  test('offers what looks like it first', () => {
    expect(nearest('mi6')[0]).toBe('mi5')
    expect(nearest('parkers pen')[0]).toBe('andrew-parker')
  })

  test('offers the first of the pack where nothing looks like it, not a chance likeness', () => {
    expect(nearest('james bond')).toEqual(pack.subjects.slice(0, 3).map(({ id }) => id))
  })

  test('offers first what has part of the query', () => {
    expect(nearest('chemical fertiliser garden shop')[0]).toBe('technology-companies')
  })
})
