import type { PackCards } from '../pack.ts'
import type { Field } from './fields.ts'

/** A subject that a field speaks of. */
export interface Owner {
  /** Index into the pack's subjects. */
  readonly subject: number
  /** How much the field counts for it: 1, less for facts further down its card. */
  readonly share: number
}

/** Answers which fields hold a word, and how much a word tells. */
export interface FieldIndex {
  /** Fields that hold a word, given in its one spelling, by their place in the list of fields. */
  fieldsWith(word: string): Iterable<number>
  /** Subjects a field speaks of: a fact can be on several cards. */
  ownersOf(field: Field): readonly Owner[]
  /** How much a word tells: the fewer subjects have it, the more. */
  rarity(word: string): number
  /** The rarity of a word that no subject has. */
  readonly unknown: number
}

/** How much less a subject's last fact counts than its first. */
const LATER_FACT = 0.3

/** A number below this stands in any sentence, and tells less than a large one. */
const SMALL = 10

/** Prepares fields for looking up which of them hold a word, and how much the word tells. */
export function indexFields(pack: PackCards, fields: readonly Field[]): FieldIndex {
  const factOwners = ownersOfFacts(pack)
  const postings = new Map<string, Set<number>>()
  fields.forEach(({ words }, index) => {
    for (const { spelt } of words) {
      const at = postings.get(spelt) ?? new Set()
      postings.set(spelt, at.add(index))
    }
  })
  const ownersOf = ({ place }: Field): readonly Owner[] =>
    'subject' in place ? [{ subject: place.subject, share: 1 }] : (factOwners[place.fact] ?? [])
  const rarities = new Map<string, number>()
  /**
   * How many subjects a word stands for: between those that have it anywhere and those that have it in a name. "Parker"
   * is on most cards, but only one subject is called so.
   */
  const count = (word: string) => {
    const subjects = new Set<number>()
    const named = new Set<number>()
    for (const index of postings.get(word) ?? []) {
      const field = fields[index]
      if (field === undefined) continue
      for (const { subject } of ownersOf(field)) {
        subjects.add(subject)
        if (field.place.at === 'name' || field.place.at === 'alias') named.add(subject)
      }
    }
    return Math.sqrt(subjects.size * (named.size === 0 ? subjects.size : named.size))
  }
  const unknown = Math.log(1 + pack.subjects.length)
  const rarityOf = (word: string) => {
    // Nobody types a large number by chance; a small one stands in any sentence.
    if (/^\d+$/.test(word)) return Number(word) < SMALL ? unknown / 2 : unknown
    return Math.log(1 + pack.subjects.length / Math.max(count(word), 1))
  }
  return {
    fieldsWith: (word) => postings.get(word) ?? [],
    ownersOf,
    rarity(word) {
      const rare = rarities.get(word) ?? rarityOf(word)
      rarities.set(word, rare)
      return rare
    },
    unknown,
  }
}

function ownersOfFacts({ subjects, facts }: PackCards): Owner[][] {
  const indices = new Map(facts.map(({ id }, index) => [id, index]))
  const owners: Owner[][] = facts.map(() => [])
  subjects.forEach(({ facts }, subject) => {
    facts.forEach((id, at) => {
      owners[indices.get(id) ?? -1]?.push({ subject, share: 1 - (LATER_FACT * at) / facts.length })
    })
  })
  return owners
}
