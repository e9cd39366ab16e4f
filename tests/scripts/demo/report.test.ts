import { expect, test } from 'vitest'
import { reportTour } from '../../../scripts/demo/report.ts'

const card = { heading: 'MI5', category: 'Organisations', role: '', text: '', buttons: [] }

test('what was marked and which cards were seen stand in two tables', () => {
  const report = reportTour({
    title: 'An article',
    marks: { painted: ['MI5', 'Andrew Parker', 'MI5'], quiet: ['MI5', 'Mr Parker'] },
    stops: [
      {
        words: 'MI5',
        card: { ...card, facts: ['Three thousand people.', 'More.'], box: { x: 0, y: 0, width: 1, height: 1 } },
      },
    ],
  })
  expect(report.split('\n')).toEqual([
    'Marked on "An article": 3 underlined, 2 more that answer the pointer',
    '  words          underlined  quiet',
    '  MI5            2           1',
    '  Andrew Parker  1           0',
    '  Mr Parker      0           1',
    '',
    'Cards seen',
    '  pointer on  card  first fact',
    '  MI5         MI5   Three thousand people.',
  ])
})
