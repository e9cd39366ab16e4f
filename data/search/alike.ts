import { family, spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** Which words mean much the same, by their families. */
export interface Alike {
  /** Every word of the groups, in its one spelling. */
  readonly words: readonly string[]
  /** Families of the words that mean much the same as those of a family; none where it has no like. */
  to(family: string): ReadonlySet<string>
  /** Families of the words that mean much the same as any word that begins so. */
  begunWith(text: string): ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/**
 * Reads groups of words that mean much the same; a word may stand in several, which does not make their other words
 * alike.
 */
export function createAlike(groups: readonly string[]): Alike {
  const likes = new Map<string, Set<string>>()
  const familyBy = new Map<string, string>()
  for (const group of groups) {
    const words = wordsOf(group).map(({ text }) => text)
    for (const word of words) familyBy.set(word, family(spelling(word)))
    const families = words.map((word) => familyBy.get(word) ?? '')
    for (const one of families) {
      const others = likes.get(one) ?? new Set()
      for (const other of families) if (other !== one) others.add(other)
      likes.set(one, others)
    }
  }
  return {
    words: [...familyBy.keys()].map(spelling),
    to: (family) => likes.get(family) ?? none,
    begunWith(text) {
      const found = new Set<string>()
      for (const [word, own] of familyBy)
        if (word.startsWith(text)) for (const other of likes.get(own) ?? none) found.add(other)
      return found
    },
  }
}
