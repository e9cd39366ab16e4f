import { describe, expect, test } from 'vitest'
import { sentenceStarts } from '../../mentions/sentences.ts'

function split(text: string): string[] {
  const starts = [0, ...sentenceStarts(text)]
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}

describe('sentenceStarts', () => {
  test('parts sentences', () => {
    expect(split('MI5 spoke. It said little! Why? Nobody knew.')).toEqual([
      'MI5 spoke.',
      'It said little!',
      'Why?',
      'Nobody knew.',
    ])
  })
  test('does not part behind a title or an initial', () => {
    expect(split('Mr. Parker met Andrew D. Parker in St. James.')).toHaveLength(1)
  })
  test('parts behind a closing quote', () => {
    expect(split('“It is hard.” He left.')).toEqual(['“It is hard.”', 'He left.'])
  })
  test('parts at a semicolon, whose sides speak of two things', () => {
    expect(split('One fell in 2017; the other in 2019.')).toEqual(['One fell in 2017;', 'the other in 2019.'])
  })
  test('parts where no space follows, in scripts that write none', () => {
    expect(split('MI5発表。二人逮捕。')[1]).toBe('二人逮捕。')
  })
  test('comes to an end on a million full stops', () => {
    expect(split('.'.repeat(1_000_000))).toHaveLength(1)
  })
})
