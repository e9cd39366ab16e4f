import { isBegunFiller, isFiller, isMisspeltFiller } from './everyday.ts'
import { isBegunNumber, numberMeant } from './numbers.ts'
import { spelling } from './spelling.ts'
import type { Meant, Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** A word of a query and what it may mean; an empty `meant` is a word the pack does not know. */
export interface Wanted {
  /** The word as typed, in its one spelling. */
  readonly spelt: string
  readonly meant: Meant
  /** True for a word that tells nothing of what is looked for. */
  readonly filler: boolean
}

/** The shortest part that a word typed without a space is parted into: "cyberattack", "endtoend". */
const SHORTEST_PART = 3

/**
 * Letters of a word (as many as Fuse takes) and words of a query that are looked at: somebody will paste a whole page.
 */
const LONGEST_WORD = 32
const MOST_WORDS = 32

/** What a query asks for, word by word. */
export function readQuery(asked: string, vocabulary: Vocabulary): Wanted[] {
  const query = asked.slice(0, LONGEST_WORD * MOST_WORDS)
  const typing = /[\p{L}\p{N}][’']?$/u.test(query)
  // "3,0" is on its way to "3,000".
  const typed = wordsOf(mendNumbers(query.replace(/(\d)[,.](\d{0,2})$/, '$1$2'), vocabulary, typing))
    .slice(0, MOST_WORDS)
    .map(({ text }) => text.slice(0, LONGEST_WORD))
  const words = joinKnown(typed, vocabulary).flatMap((word, at, { length }) =>
    partKnown(word, vocabulary, typing && at === length - 1),
  )
  return words.map((text, at) => {
    const spelt = spelling(text)
    const last = typing && at === words.length - 1
    const alone = words.length === 1
    // "and" alone may be on its way to "Andrew"; one more letter after other words tells nothing yet.
    if ((isFiller(text) && !(last && alone)) || (last && !alone && /^\p{L}$/u.test(text))) return fillerOf(spelt)
    // "wher" and "thir" tell nothing yet, but will.
    if (last && !vocabulary.begins(text) && (isBegunFiller(text) || isBegunNumber(text))) return fillerOf(spelt)
    const meant = vocabulary.meant(text, last)
    return meant.size === 0 && isMisspeltFiller(text) ? fillerOf(spelt) : { spelt, filler: false, meant }
  })
}

/** False for a query that says nothing yet of what is looked for: nothing, or "how many". */
export function isTelling(wanted: readonly Wanted[]): boolean {
  return wanted.some(({ filler }) => !filler)
}

function fillerOf(spelt: string): Wanted {
  return { spelt, filler: true, meant: new Map([[spelt, 1]]) }
}

/** Numbers in words are joined before any word is looked up, so their slips are mended before that. */
function mendNumbers(query: string, vocabulary: Vocabulary, typing: boolean): string {
  return query.toLowerCase().replace(/\p{L}{4,}/gu, (word, at: number, { length }: string) => {
    const last = typing && at + word.length === length
    const isKnown = last ? vocabulary.begins(word) || isBegunNumber(word) : vocabulary.has(word)
    return isKnown || isFiller(word) ? word : (numberMeant(word) ?? word)
  })
}

/** "mi 5" and "face book" are one word each, where the pack knows the whole and not both parts. */
function joinKnown(words: readonly string[], vocabulary: Vocabulary): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const next = words[at + 1]
    const known = [word, next ?? ''].every((part) => vocabulary.has(part))
    if (next !== undefined && !known && vocabulary.holds(word + next)) {
      joined.push(word + next)
      at++
    } else joined.push(word)
  }
  return joined
}

function partKnown(word: string, vocabulary: Vocabulary, last: boolean): string[] {
  if (isFiller(word) || vocabulary.has(word) || (last && vocabulary.begins(word)) || /\d/.test(word)) return [word]
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const first = word.slice(0, at)
    // Not by its family: "intre", in "intreview", would be "interest" for short.
    if (!vocabulary.holds(first)) continue
    const rest = partKnown(word.slice(at), vocabulary, last)
    if (rest.every((part) => vocabulary.holds(part) || (last && vocabulary.begins(part)))) return [first, ...rest]
  }
  return [word]
}
