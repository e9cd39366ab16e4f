import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cardsOf, shownOf } from '../../data/pack.ts'
import { parsePack } from '../../data/parse-pack.ts'
import { distil } from '../../mentions/distil.ts'

const pack = parsePack(JSON.parse(readFileSync(new URL('../../data/pack.json', import.meta.url), 'utf8')))
const factIds = Array.from({ length: 38 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`)

describe('the bundled pack', () => {
  test('holds all 38 facts, each on at least one card', () => {
    expect(pack.facts.map(({ id }) => id)).toEqual(factIds)
    const onCards = new Set(pack.subjects.flatMap(({ facts }) => facts))
    expect([...onCards].sort()).toEqual(factIds)
  })

  test('quotes these words and no others, with their speaker', () => {
    const quotes = pack.facts.flatMap(({ id, quotes }) =>
      quotes.map(({ text, speaker }) => `${id} ${speaker}: ${text}`),
    )
    expect(quotes).toEqual([
      'F02 Andrew Parker: more terrorist activity coming at us, more quickly',
      'F03 Andrew Parker: hard to detect',
      'F05 Andrew Parker: deeply affected',
      'F13 BBC: no secret of his affiliations with jihadist extremism',
      'F14 Andrew Parker: daily and weekly basis',
      'F15 Andrew Parker: fragments of information',
      'F16 Andrew Parker: we know or have known',
      'F16 Andrew Parker: in completely the wrong place',
      'F19 Andrew Parker: some kind of perfect standard of 100%, because that is not achievable',
      'F20 Andrew Parker: in just a handful of days',
      'F21 Andrew Parker: safe spaces online',
      'F23 Andrew Parker: not the enemy',
      'F24 Andrew Parker: dark edges',
    ])
  })

  test('names the speaker of every fact of which the source says whose it is, and of no other', () => {
    const said = pack.facts.filter(({ quotes, speaker }) => quotes.length > 0 || speaker !== undefined)
    const unsaid = pack.facts.filter((fact) => !said.includes(fact)).map(({ id }) => id)
    // What the text from which the facts were drawn tells in its own voice.
    expect(unsaid).toEqual(['F01', 'F04', 'F07', 'F11', 'F12', 'F18', 'F29', 'F30', 'F34', 'F35'])
    expect(new Set(said.flatMap(({ speaker }) => speaker ?? []))).toEqual(new Set([pack.source.speaker.name]))
  })

  test('says every fact so that it can be read alone', () => {
    const leaning =
      /^(But|He|His|That pace|Those|These|Some of them|Another example|A third|At the centre|The centre)\b|of that year|those twenty/
    expect(pack.facts.map(({ statement }) => statement).filter((statement) => leaning.test(statement))).toEqual([])
  })

  test('keeps its figures as data, with one true part of a whole', () => {
    const figures = pack.facts.flatMap(({ figures }) => figures)
    const short = figures.map(({ qualifier, value, unit, partOf }) =>
      [qualifier, value, unit, partOf ?? ''].join(' ').trim(),
    )
    expect(short).toEqual([
      'exactly 5 attacks',
      'exactly 34 years',
      'exactly 3000 people',
      'exactly 20 attacks',
      'exactly 7 attacks 20',
      'more than 800 people',
      'at least 130 people',
      'exactly 12 arrests',
    ])
  })

  test.each([
    ['mi5', ['F07', 'F08', 'F09', 'F06']],
    ['andrew-parker', ['F02', 'F06', 'F19']],
  ])('leads the card of %s with its weightiest facts', (id, leading) => {
    const facts = pack.subjects.find((subject) => subject.id === id)?.facts ?? []
    expect(facts.slice(0, leading.length)).toEqual(leading)
  })

  test('reaches every subject from another card', () => {
    const reached = new Set(pack.subjects.flatMap(({ related }) => related))
    expect(pack.subjects.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([])
  })

  test('lights up names alone, never topics', () => {
    const lights = pack.subjects.filter(({ marking }) => marking.names.length > 0).map(({ id }) => id)
    expect(lights.sort()).toEqual(['andrew-parker', 'khuram-butt', 'london-bridge-attack', 'mi5'])
  })

  test('is honest about time on the cards of people', () => {
    expect(pack.source.date).toBe('2017-10-17')
    expect(pack.subjects.find(({ id }) => id === 'andrew-parker')?.role).toBe('head of MI5 at the time')
  })
})

describe('the parts of a pack', () => {
  test('puts no fact into the rules for finding', () => {
    const rules = JSON.stringify(distil(pack))
    for (const { statement } of pack.facts) expect(rules).not.toContain(statement)
    expect(rules).not.toContain('description')
  })

  test('tells cards on pages which subjects are marked, and of their rules no more', () => {
    const marked = shownOf(pack).subjects.filter(({ marking }) => marking.lights)
    expect(marked.map(({ id }) => id).sort()).toEqual(['andrew-parker', 'khuram-butt', 'london-bridge-attack', 'mi5'])
    expect(JSON.stringify(shownOf(pack))).not.toContain('mayFollow')
  })

  test('puts no name rules into the cards', () => {
    const cards = cardsOf(pack)
    expect(cards.subjects[0]?.marking).toEqual({ lights: true })
    expect(cards.facts).toHaveLength(38)
    expect(JSON.stringify(cards)).not.toContain('mayFollow')
  })
})
