import type { PackCards } from '../pack.ts'
import type { Fact, Figure } from '../pack-schema.ts'
import { isFiller } from './everyday.ts'
import { spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** Where a text of the pack stands. */
export type Place =
  | { at: 'name' | 'role' | 'description' | 'category'; subject: number }
  | { at: 'alias'; subject: number; text: string }
  | { at: 'statement' | 'figure'; fact: number }
  | { at: 'quote'; fact: number; quote: number }

/** A text of the pack that is searched. */
export interface Field {
  readonly place: Place
  /** Words in their one spelling, with their offsets in the text. */
  readonly words: readonly { spelt: string; filler: boolean; start: number; end: number }[]
  /** Number of words that tell something. */
  readonly telling: number
}

/** How much a hit counts, by where it is: names before the names people use, before facts, before the rest. */
export const weights: Readonly<Record<Place['at'], number>> = {
  name: 9.5,
  alias: 8.5,
  figure: 4.5,
  quote: 4.5,
  statement: 4,
  category: 3,
  role: 4,
  description: 2.5,
}

/** Every text of a pack that is searched. */
export function fieldsOf({ categories, subjects, facts }: PackCards): Field[] {
  return [
    ...subjects.flatMap(({ name, role, description, category, alsoCalled }, subject) => [
      field(name, { at: 'name', subject }),
      field(role, { at: 'role', subject }),
      field(description, { at: 'description', subject }),
      field(categories.find(({ id }) => id === category)?.name ?? '', { at: 'category', subject }),
      ...alsoCalled.map((text) => field(text, { at: 'alias', subject, text })),
    ]),
    ...facts.flatMap(({ statement, quotes, figures }: Fact, fact) => [
      field(statement, { at: 'statement', fact }),
      ...quotes.map(({ text }, quote) => field(text, { at: 'quote', fact, quote })),
      ...figures.map((figure) => field(inWords(figure), { at: 'figure', fact })),
    ]),
  ]
}

function inWords({ value, unit, qualifier, ofWhat, period, partOf }: Figure): string {
  return [qualifier, value, partOf === undefined ? '' : `of ${partOf}`, unit, ofWhat, period ?? ''].join(' ')
}

function field(text: string, place: Place): Field {
  const words = wordsOf(text).map(({ text, start, end }) => ({
    spelt: spelling(text),
    filler: isFiller(text),
    start,
    end,
  }))
  return { place, words, telling: words.filter(({ filler }) => !filler).length }
}
