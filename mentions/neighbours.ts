import type { NameRule, WordList } from './rules.ts'

/** A word directly before, across one space or hyphen, or an initial with its full stop; "Sweden's" is "Sweden". */
const BEFORE = /([\p{L}\p{N}]+)(?:'s)?(?:[ -]|(?<=(?:^|\P{L})\p{Lu})\. ?)$/u
const AFTER = /^[ -]([\p{L}\p{N}]+)/u
/** Longest word looked at, in characters. */
const REACH = 32

/**
 * Whether the words beside a name make it another one. Before it they make a rival of the same surname
 * ("Scott" Parker), behind it something else altogether (Security Service "Act"). `plainWords` never do.
 */
export function isBarred(
  { notAfter, notBefore, mayFollow = '' }: NameRule,
  plainWords: WordList,
  text: string,
  start: number,
  end: number,
): '' | 'rival' | 'other' {
  const before = notAfter && BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1]
  if (before && bars(notAfter, before, `${plainWords} ${mayFollow}`, /^\p{Lu}/u)) return 'rival'
  const after = notBefore && AFTER.exec(text.slice(end, end + REACH))?.[1]
  // Of a headline in capitals no word is a name for having one.
  return after && bars(notBefore, after, plainWords, /^\p{Lu}\p{Ll}/u) ? 'other' : ''
}

function bars(words: WordList, word: string, harmless: WordList, capitalised: RegExp): boolean {
  return !isIn(harmless, word) && (isIn(words, word) || (isIn(words, '*') && capitalised.test(word)))
}

function isIn(words: WordList, word: string): boolean {
  return ` ${words} `.includes(` ${word.toLowerCase()} `)
}
