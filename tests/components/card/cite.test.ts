import { describe, expect, test } from 'vitest'
import { asBibtex, asCslJson, factAsText } from '../../../components/card/cite.ts'

const source = {
  title: 'BBC interview with Andrew Parker',
  publication: 'BBC',
  reportedBy: 'a summary on theoldcontinent.eu',
  date: '2017-10-17',
  speaker: { name: 'Andrew Parker', role: 'head of MI5 at the time' },
}
const note = 'Interview of 17 October 2017, reported by a summary on theoldcontinent.eu'

test('a fact is copied with its quotes, their speakers and its citation', () => {
  const quotes = [{ text: 'hard to detect', speaker: 'Andrew Parker' }]
  expect(factAsText({ id: 'F03', statement: 'It was harder to see.', quotes, figures: [] }, 'BBC, 2017.')).toBe(
    'It was harder to see.\n“hard to detect” — Andrew Parker\nBBC, 2017.',
  )
})

test('a fact without quotes is copied with the name of who said it', () => {
  const fact = { id: 'F03', statement: 'It was harder to see.', quotes: [], figures: [], speaker: 'Andrew Parker' }
  expect(factAsText(fact, 'BBC, 2017.')).toBe('It was harder to see. (Andrew Parker)\nBBC, 2017.')
})

describe('BibTeX', () => {
  test('is one entry of the interview', () => {
    expect(asBibtex(source, note)).toBe(`@misc{bbc-2017-10-17,
  author = {{Andrew Parker}},
  title = {BBC interview with Andrew Parker},
  howpublished = {BBC},
  year = {2017},
  month = {10},
  note = {Interview of 17 October 2017, reported by a summary on theoldcontinent.eu}
}`)
  })

  test('shields what TeX would take for orders', () => {
    expect(asBibtex({ ...source, title: 'R&D: 50% of {x}_1 ~ \\y' }, note)).toContain(
      'title = {R\\&D: 50\\% of \\{x\\}\\_1 \\textasciitilde  \\textbackslash y}',
    )
  })
})

test('CSL-JSON is a list of one interview', () => {
  expect(JSON.parse(asCslJson(source, note))).toEqual([
    {
      id: 'bbc-2017-10-17',
      type: 'interview',
      title: 'BBC interview with Andrew Parker',
      author: [{ literal: 'Andrew Parker' }],
      publisher: 'BBC',
      issued: { 'date-parts': [[2017, 10, 17]] },
      note,
    },
  ])
})
