import type { Pack, Subject } from '../pack-schema.ts'
import { isFiller } from './everyday.ts'
import { spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** What only searching needs of a pack. */
export interface SearchWords {
  /** Words that mean much the same in talk of this kind, a group each, parted by spaces. */
  alike: readonly string[]
  /** By a subject's id: the words of the names that light up on pages, but for those that hold a name its cards show. */
  forms: Readonly<Record<string, string>>
}

/** What there is to know of a pack that has no more than cards. */
export const noWords: SearchWords = { alike: [], forms: {} }

/** Takes out of a pack what only searching needs. */
export function searchWordsOf({ alike, subjects }: Pack): SearchWords {
  const forms = subjects.flatMap((subject) => {
    const words = formWords(subject)
    return words === '' ? [] : [[subject.id, words] as const]
  })
  return { alike, forms: Object.fromEntries(forms) }
}

function formWords({ name, alsoCalled, marking }: Subject): string {
  const own = [name, ...alsoCalled].map((text) => wordsOf(text).map(({ text }) => spelling(text)))
  const words = new Map<string, string>()
  for (const form of marking.names.flatMap(({ forms }) => forms)) {
    const parts = new Map(wordsOf(plainForm(form)).map(({ text }) => [spelling(text), text]))
    if (own.some((name) => name.every((word) => parts.has(word)))) continue
    for (const [spelt, text] of parts) if (!isFiller(text) && !isLink(text)) words.set(spelt, text)
  }
  return [...words.values()].join(' ')
}

/** A form without its endings ("attack[s]"), with all its other parts side by side. */
function plainForm(form: string): string {
  return form.replace(/(?<=[\p{L}\p{N}])\[[^\][]*\]/gu, '').replace(/[[\](|)]/g, ' ')
}

/** "der", "sur", "Mr": too short to be what a name is found by, in scripts that part words. */
function isLink(text: string): boolean {
  return /^[a-z]{1,3}$/.test(text)
}
