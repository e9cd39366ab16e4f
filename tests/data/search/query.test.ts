import { describe, expect, test } from 'vitest'
import { isTelling, readQuery } from '../../../data/search/query.ts'
import type { Vocabulary } from '../../../data/search/vocabulary.ts'

/** A vocabulary of these words, in which each means itself and nothing else. */
function vocabularyOf(...words: string[]): Vocabulary {
  return {
    proper: new Set(),
    has: (text) => words.includes(text),
    holds: (text) => words.includes(text),
    begins: (text) => words.some((word) => word.startsWith(text)),
    meant: (text) => new Map(words.includes(text) ? [[text, 1]] : []),
  }
}

/** The words that a query is read as. */
const read = (query: string, ...words: string[]) => readQuery(query, vocabularyOf(...words)).map(({ spelt }) => spelt)

describe('a query is read word by word', () => {
  test('a word that is written as two is one where the pack knows the whole and not both parts', () => {
    expect(read('cyber space plot ', 'cyberspace', 'plot')).toEqual(['cyberspace', 'plot'])
    expect(read('cyber space ', 'cyberspace', 'cyber', 'space')).toEqual(['cyber', 'space'])
  })

  test('two words that are written as one are two where the pack knows both and not the whole', () => {
    expect(read('cyberspace ', 'cyber', 'space')).toEqual(['cyber', 'space'])
    expect(read('cyberspace ', 'cyber', 'space', 'cyberspace')).toEqual(['cyberspace'])
    expect(read('cyberspace ', 'cyber')).toEqual(['cyberspace'])
  })

  test('a word still being typed is not parted on its way to one the pack knows', () => {
    expect(read('cyberspac', 'cyber', 'space', 'cyberspaces')).toEqual(['cyberspac'])
    expect(read('cyberspac', 'cyber', 'space')).toEqual(['cyber', 'spac'])
  })
})

describe('a query tells', () => {
  test.each([
    ['', false],
    ['how many', false],
    ['how many plots', true],
    // It may be on its way to a name.
    ['and', true],
  ])('%j: %s', (query, tells) => {
    expect(isTelling(readQuery(query, vocabularyOf('plots', 'andrew')))).toBe(tells)
  })
})
