import type { NameRule } from './rules.ts'

/** A word directly before, across one space or hyphen, or an initial with its full stop. */
const BEFORE = /([\p{L}\p{N}]+)(?:[ -]|(?<=(?:^|\P{L})\p{Lu})\. ?)$/u
const AFTER = /^[ -]([\p{L}\p{N}]+)/u
/** Longest word looked at, in characters. */
const REACH = 32

/**
 * Whether the words beside a name make it another one. Before it they make a rival of the same surname
 * ("Scott" Parker), behind it something else altogether (Security Service "Act").
 */
export function isBarred(
  { notAfter, notBefore, mayFollow }: NameRule,
  text: string,
  start: number,
  end: number,
): '' | 'rival' | 'other' {
  const before = notAfter && BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1]
  if (before && !mayFollow?.includes(before.toLowerCase()) && isIn(notAfter, before)) return 'rival'
  const after = notBefore && AFTER.exec(text.slice(end, end + REACH))?.[1]
  return after && isIn(notBefore, after) ? 'other' : ''
}

function isIn(words: readonly string[], word: string): boolean {
  return words.includes(word.toLowerCase()) || (words.includes('*') && /^\p{Lu}/u.test(word))
}
