import { describe, expect, test } from 'vitest'
import { wordEnd } from '../../mentions/letters.ts'

describe('wordEnd', () => {
  test.each([
    ['MI5', 3],
    ['MI5, said', 3],
    ['MI50', 4],
    ['MI5_CONST', 3],
    ['MI5は', 3],
    ['MI5の', 3],
    ['MI5у', 3],
    ['МИ5', 3],
    ['é\u0301t', 3],
    ['伦敦桥', 1],
    ['5は', 1],
    ['5th', 3],
    [' MI5', 0],
    ['😀MI5', 0],
    ['MI5😀', 3],
    ['', 0],
  ])('ends the first word of %j at %i', (text, end) => {
    expect(wordEnd(text, 0)).toBe(end)
  })
})
