import type { Pack, Subject } from '../pack-schema.ts'
import { isFiller } from './everyday.ts'
import { spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** What only searching needs of a pack. */
export interface SearchWords {
  /** Words that mean much the same in talk of this kind, a group each, parted by spaces. */
  alike: readonly string[]
  /**
   * By a subject's id: words of the names that light up on pages, without those that a name on its card has already.
   */
  forms: Readonly<Record<string, string>>
}

/** For a pack of which only the cards are known. */
export const noWords: SearchWords = { alike: [], forms: {} }

/** Takes out of a pack what only searching needs. `wordingsOf` gives all wordings of a form. */
export function searchWordsOf({ alike, subjects }: Pack, wordingsOf: (form: string) => string[]): SearchWords {
  const forms = subjects.flatMap((subject) => {
    const words = formWords(subject, wordingsOf)
    return words === '' ? [] : [[subject.id, words] as const]
  })
  return { alike, forms: Object.fromEntries(forms) }
}

function formWords({ name, alsoCalled, marking }: Subject, wordingsOf: (form: string) => string[]): string {
  const own = [name, ...alsoCalled].map(run)
  const holdsName = (wording: string) => own.some((name) => run(wording).includes(name))
  const words = new Map<string, string>()
  for (const wordings of marking.names.flatMap(({ forms }) => forms.map(wordingsOf))) {
    const isNamed = wordings.some(holdsName)
    for (const wording of wordings.filter((wording) => !(isNamed && isLatin(wording)) && !holdsName(wording)))
      for (const { text } of wordsOf(wording)) if (!isFiller(text) && !isLink(text)) words.set(spelling(text), text)
  }
  const all = [...words.values()]
  // Of words that differ by their ending the shortest is enough: search finds the others by it.
  return all
    .filter((word) => !all.some((other) => other.length > 2 && other !== word && word.startsWith(other)))
    .join(' ')
}

/** A text as one run of its words, each in its one spelling: "LondonBridge" is "London Bridge". */
function run(text: string): string {
  return wordsOf(text)
    .map(({ text }) => spelling(text))
    .join('')
}

function isLatin(text: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(text)
}

/** "der", "sur", "Mr": too short to be what a name is found by, in scripts that part words. */
function isLink(text: string): boolean {
  return /^[a-z]{1,3}$|^\p{L}$/u.test(text)
}
