import type { PackCards } from '../pack.ts'
import type { Fact, Figure } from '../pack-schema.ts'
import { isFiller } from './everyday.ts'
import type { SearchWords } from './search-words.ts'
import { spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** Where a text of the pack stands. */
export type FieldPlace =
  | { at: 'name' | 'role' | 'description' | 'category' | 'form'; subject: number }
  | { at: 'alias'; subject: number; text: string }
  | { at: 'statement' | 'figure'; fact: number }
  | { at: 'quote'; fact: number; quote: number }

/** A word of a text, plain and in its one spelling, and where it stands: UTF-16 offsets, end exclusive. */
export interface FieldWord {
  readonly text: string
  readonly spelt: string
  readonly filler: boolean
  /** Whether it has a capital letter; null at the beginning of a sentence or heading, where every word has one. */
  readonly capital: boolean | null
  readonly start: number
  readonly end: number
}

/** A text of the pack that is searched. */
export interface Field {
  readonly place: FieldPlace
  readonly words: readonly FieldWord[]
  /** Number of its words that are no fillers. */
  readonly telling: number
}

/** True for what a subject is called, by the pack or by people. */
export function isName({ place: { at } }: Field): boolean {
  return at === 'name' || at === 'alias'
}

/**
 * How much a hit counts, by where it is: names before the names people use, before facts, before the rest. A category's
 * whole name comes between a part of a subject's name and a part of what people call one: "people" means the category.
 */
export const weights: Readonly<Record<FieldPlace['at'], number>> = {
  name: 9.5,
  alias: 9,
  figure: 4.5,
  quote: 4.5,
  statement: 4,
  category: 5.9,
  role: 4,
  form: 4,
  description: 2.5,
}

/** Every text of a pack that is searched. */
export function fieldsOf({ categories, subjects, facts }: PackCards, { forms }: SearchWords): Field[] {
  const field = createReader()
  return [
    ...subjects.flatMap(({ id, name, role, description, category, alsoCalled }, subject) => [
      field(name, { at: 'name', subject }),
      field(role, { at: 'role', subject }),
      field(description, { at: 'description', subject }),
      field(categories.find(({ id }) => id === category)?.name ?? '', { at: 'category', subject }),
      ...alsoCalled.map((text) => field(text, { at: 'alias', subject, text })),
      field(forms[id] ?? '', { at: 'form', subject }),
    ]),
    ...facts.flatMap(({ statement, quotes, figures }: Fact, fact) => [
      field(statement, { at: 'statement', fact }),
      ...quotes.map(({ text }, quote) => field(text, { at: 'quote', fact, quote })),
      ...figures.map((figure) => field(figureInWords(figure), { at: 'figure', fact })),
    ]),
  ]
}

function figureInWords({ value, unit, qualifier, ofWhat, period, partOf }: Figure): string {
  return [qualifier, value, partOf === undefined ? '' : `of ${partOf}`, unit, ofWhat, period ?? ''].join(' ')
}

/** Reads texts into fields. Remembers the spelling of each word, for packs use the same words over and over. */
function createReader(): (text: string, place: FieldPlace) => Field {
  const spellings = new Map<string, string>()
  const spell = (word: string) => {
    const spelt = spellings.get(word) ?? spelling(word)
    spellings.set(word, spelt)
    return spelt
  }
  return (text, place) => {
    const words = wordsOf(text).map(({ text: word, start, end }) => ({
      text: word,
      spelt: spell(word),
      filler: isFiller(word),
      capital: start === 0 && place.at !== 'alias' ? null : /^\p{Lu}/u.test(text.slice(start, end)),
      start,
      end,
    }))
    return { place, words, telling: words.filter(({ filler }) => !filler).length }
  }
}
