/**
 * What a character is to a reader of names: its place in KINDS. From UNSPACED on, letters of two kinds never share a
 * word.
 */
const GAP = -1
const DIGIT = 0
/** Belongs to the letter before it. */
const MARK = 1
/** A letter of a script written without spaces: each one is a word. */
const UNSPACED = 2

const KINDS: readonly RegExp[] = [
  /\p{Nd}/u,
  /\p{M}/u,
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]/u,
  /\p{sc=Latin}/u,
  /[\p{L}\p{N}]/u,
]

const known = new Map<number, number>()

function kindOf(code: number): number {
  let kind = known.get(code)
  if (kind === undefined) {
    const character = String.fromCodePoint(code)
    kind = KINDS.findIndex((pattern) => pattern.test(character))
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
