import { joinNumbers } from './numbers.ts'

/** A word of a text: lower-case and without accents, and where it stands. */
export interface Word {
  readonly text: string
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * What counts as a word, in this order: grouped digits (3,000), thousands (3k), a number before its unit (34yrs),
 * initials with dots (M.I.5), "co-operate", the per cent sign, and any other run of letters and digits with what
 * follows an apostrophe. A hyphen parts words, so that "cyber attack" finds "cyber-attack".
 */
const WORD =
  /\d{1,3}(?:[,.’' \u00a0\u202f]\d{3})+(?![\p{L}\p{N}])|\d+(?:\.\d+)? ?k(?![\p{L}\p{N}])|\d+(?=\p{L}{3})|(?:\p{L}\.){2,}[\p{L}\p{N}]?|co-\p{L}+|%|[\p{L}\p{N}\p{M}]+(?:[’']\p{L}+)*/giu

/** Words of a text in order, with its numbers as digits. */
export function wordsOf(text: string): Word[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    text: plainLetters(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  return joinNumbers(joinPerCent(words))
}

function plainLetters(raw: string): string {
  const text = raw.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (text === '%') return 'percent'
  if (/^\d/.test(text)) return text
  return text.replace(/[’']s$/, '').replace(/[’'.-]/g, '')
}

function joinPerCent(words: readonly Word[]): Word[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1]
    const after = words[at + 1]
    if (word.text === 'per' && after?.text === 'cent') return [{ text: 'percent', start: word.start, end: after.end }]
    return word.text === 'cent' && before?.text === 'per' ? [] : [word]
  })
}
