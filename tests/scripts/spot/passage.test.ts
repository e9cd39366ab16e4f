import { expect, test } from 'vitest'
import { parsePassage } from '../../../scripts/spot/passage.ts'

test('a line with an id and a text is a passage with nothing around it', () => {
  expect(parsePassage('{"id": 1, "text": "MI5", "page": null}')).toEqual({
    id: 1,
    text: 'MI5',
    page: '',
    lang: '',
    spans: [],
    optional: [],
  })
})

test.each([
  ['not JSON', 'it is not JSON.'],
  ['5', 'it must be an object, not 5.'],
  ['{"id": "a"}', 'its field "text" must be given.'],
  ['{"id": "a", "text": 5}', 'its field "text" must be text, not 5.'],
  ['{"id": [], "text": ""}', 'its field "id" must be string or number, not a list.'],
  ['{"id": "a", "text": "", "spans": [{"start": 0, "end": 1}]}', 'its field "spans.0.entity" must be given.'],
])('of the line %s it is said what is wrong with it', (line, said) => {
  expect(parsePassage(line)).toBe(said)
})
