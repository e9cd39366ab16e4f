import type { NameRule, WordList } from './rules.ts'

/** A word directly before, across a space or a hyphen, or with a full stop ("Dr."); "Sweden's" is "Sweden". */
const BEFORE = /([\p{L}\p{N}]+)(?:'s)?(?:[ -]|(\.) ?)$/u
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
  const [, before, stop] = BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) ?? []
  // A full stop before the name ends a sentence, except after an initial.
  if (bars(notAfter, before, `${plainWords} ${mayFollow}`, stop ? /^\p{Lu}$/u : /^\p{Lu}/u)) return 'rival'
  const after = AFTER.exec(text.slice(end, end + REACH))?.[1]
  // In a headline all in capitals a capital letter says nothing.
  return bars(notBefore, after, plainWords, /^\p{Lu}\p{Ll}/u) ? 'other' : ''
}

function bars(words: WordList = '', word: string = '', harmless: WordList, capitalised: RegExp): boolean {
  return word !== '' && !isIn(harmless, word) && (isIn(words, word) || (isIn(words, '*') && capitalised.test(word)))
}

function isIn(words: WordList, word: string): boolean {
  return ` ${words} `.includes(` ${word.toLowerCase()} `)
}
