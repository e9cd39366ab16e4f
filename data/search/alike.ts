import { family, spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** Which words mean much the same, by their families. */
export interface Alike {
  /** Every word of the groups, in its one spelling. */
  readonly words: readonly string[]
  /**
   * Families of the words that mean much the same as a word, given in its one spelling: those it stands with, or, where
   * it stands in no group, those its family stands with; none where neither does. "Murder" stands with "kill" and not,
   * like "murderer", with "attacker".
   */
  to(spelt: string): ReadonlySet<string>
  /** Families of the words that mean much the same as any word that begins so. */
  begunWith(text: string): ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/**
 * Reads groups of words that mean much the same; a word may stand in several, which does not make their other words
 * alike.
 */
export function createAlike(groups: readonly string[]): Alike {
  const byWord = new Map<string, Set<string>>()
  const byFamily = new Map<string, Set<string>>()
  const written = new Map<string, string>()
  for (const group of groups) {
    const words = wordsOf(group).map(({ text }) => text)
    const families = words.map((word) => family(spelling(word)))
    words.forEach((word, at) => {
      const spelt = spelling(word)
      const own = families[at] ?? ''
      written.set(word, spelt)
      const others = families.filter((other) => other !== own)
      addTo(byWord, spelt, others)
      addTo(byFamily, own, others)
    })
  }
  const to = (spelt: string) => byWord.get(spelt) ?? byFamily.get(family(spelt)) ?? none
  return {
    words: [...written.values()],
    to,
    begunWith(text) {
      const found = new Set<string>()
      for (const [word, spelt] of written) if (word.startsWith(text)) for (const other of to(spelt)) found.add(other)
      return found
    },
  }
}

function addTo(likes: Map<string, Set<string>>, key: string, families: readonly string[]): void {
  const known = likes.get(key) ?? new Set()
  for (const one of families) known.add(one)
  likes.set(key, known)
}
