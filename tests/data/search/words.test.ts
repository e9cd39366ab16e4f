import { describe, expect, test } from 'vitest'
import { distance } from '../../../data/search/distance.ts'
import { family, spelling } from '../../../data/search/spelling.ts'
import { wordsOf } from '../../../data/search/words.ts'

const texts = (text: string) => wordsOf(text).map((word) => word.text)

describe('words of a text', () => {
  test.each([
    ['M.I.5 knew', ['mi5', 'knew']],
    ['MI5’s staff', ['mi5', 'staff']],
    ['can’t', ['cant']],
    ['cyber-attack', ['cyber', 'attack']],
    ['co-operate', ['cooperate']],
    ['Zürich', ['zurich']],
    ['100%', ['100', 'percent']],
    ['100 per cent', ['100', 'percent']],
    ['', []],
  ])('%s', (text, words) => {
    expect(texts(text)).toEqual(words)
  })

  test('know where they stand', () => {
    const text = 'More than 3,000 people'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['More', 'than', '3,000', 'people'])
  })
})

describe('a number is the same in every form', () => {
  test.each([
    ['3,000', '3000'],
    ['3 000', '3000'],
    ['3.000', '3000'],
    ['3k', '3000'],
    ['3 k', '3000'],
    ['three thousand', '3000'],
    ['3 thousand', '3000'],
    ['3 thousands', '3000'],
    ['one hundred and thirty', '130'],
    ['hundred', '100'],
    ['thirty-four', '34'],
    ['twenty seven', '27'],
    ['twelve hundred', '1200'],
    ['two million three hundred thousand and five', '2300005'],
    ['3rd', '3'],
    ['thirtyfour', '34'],
    ['eighthundred', '800'],
    ['seventeen', '17'],
  ])('%s', (text, number) => {
    expect(texts(text)).toEqual([number])
  })

  test('and two numbers stay two', () => {
    expect(texts('seven twenty')).toEqual(['7', '20'])
    expect(texts('3 June 2017')).toEqual(['3', 'june', '2017'])
    expect(texts('seven and twenty')).toEqual(['7', 'and', '20'])
  })

  test('and "and" after a number stays a word', () => {
    expect(texts('a hundred and more')).toEqual(['a', '100', 'and', 'more'])
  })
})

describe('spelling is one for', () => {
  test.each([
    ['centre', 'center'],
    ['defence', 'defense'],
    ['organisation', 'organization'],
    ['prioritised', 'prioritized'],
    ['behaviour', 'behavior'],
    ['programmes', 'program'],
    ['travelled', 'traveled'],
    ['Khurram'.toLowerCase(), 'khuram'],
    ['wolves', 'wolf'],
    ['companies', 'company'],
    ['attacks', 'attack'],
    ['m15', 'mi5'],
  ])('%s and %s', (one, other) => {
    expect(spelling(one)).toBe(spelling(other))
  })

  test('but not for short words that differ by a letter', () => {
    expect(spelling('but')).not.toBe(spelling('butt'))
  })
})

describe('one family are', () => {
  test.each([
    ['attacker', 'attacked'],
    ['encryption', 'encrypted'],
    ['terrorist', 'terrorism'],
    ['assassination', 'assassinated'],
    ['prevention', 'prevent'],
    ['busier', 'busy'],
    ['highest', 'high'],
    ['killed', 'kill'],
    ['fragmentary', 'fragment'],
  ])('%s and %s', (one, other) => {
    expect(family(spelling(one))).toBe(family(spelling(other)))
  })
})

test.each(['bed', 'king', 'use', 'mal', 'moment'])('a word is no ending of itself: %s', (word) => {
  expect(family(spelling(word))).toBe(word)
})

describe('slips between two words', () => {
  test.each([
    ['parker', 'parker', 0],
    ['paker', 'parker', 1],
    ['praker', 'parker', 1],
    ['barker', 'parker', 1],
    ['pakrerr', 'parker', 2],
    ['banana', 'parker', 3],
    ['', 'abcdef', 3],
  ])('%s, %s: %d', (one, other, slips) => {
    expect(distance(one, other, 2)).toBe(slips)
  })
})
