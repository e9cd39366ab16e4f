import { expect, test } from 'vitest'
import { columns } from '../../../scripts/terminal/columns.ts'

test('cells of a column stand under each other', () => {
  expect(
    columns([
      ['words', 'quiet'],
      ['MI5', '9'],
      ['Andrew Parker', '0'],
    ]),
  ).toBe(['  words          quiet', '  MI5            9', '  Andrew Parker  0'].join('\n'))
})

test('a long last cell is cut to the line', () => {
  const [line = ''] = columns([['MI5', 'word '.repeat(40)]]).split('\n')
  expect(line).toHaveLength(120)
  expect(line.endsWith('…')).toBe(true)
})
