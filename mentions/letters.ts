/** What a character is to a reader of names; from LATIN on, letters of two kinds never share a word. */
const GAP = 0
const DIGIT = 1
/** Belongs to the letter before it. */
const MARK = 2
/** A letter of a script written without spaces: each one is a word. */
const UNSPACED = 3
const LATIN = 4
const OTHER_LETTER = 5

const KINDS: readonly [RegExp, number][] = [
  [/\p{Nd}/u, DIGIT],
  [/\p{M}/u, MARK],
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー々]/u, UNSPACED],
  [/\p{sc=Latin}/u, LATIN],
  [/[\p{L}\p{N}]/u, OTHER_LETTER],
]

const known = new Map<number, number>()

function kindOf(code: number): number {
  let kind = known.get(code)
  if (kind === undefined) {
    const character = String.fromCodePoint(code)
    kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? GAP
    known.set(code, kind)
  }
  return kind
}

/**
 * End of the word that starts at `start`: letters of one script with digits and marks among them.
 * Returns `start` itself where no word starts.
 */
export function wordEnd(text: string, start: number): number {
  let script = GAP
  let at = start
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
    const kind = kindOf(code)
    if (kind === GAP || (kind === MARK && at === start)) break
    if (kind >= UNSPACED) {
      if (at > start && (kind === UNSPACED || (script !== GAP && kind !== script))) break
      script = kind
    } else if (kind === DIGIT && script === UNSPACED) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}
