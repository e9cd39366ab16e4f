import { columns } from '../terminal/columns.ts'
import type { Tour } from './tour.ts'

/** What a tour saw, as two short tables for a terminal. */
export function reportTour({ title, marks, stops }: Tour): string {
  const words = [...new Set([...marks.painted, ...marks.quiet])]
  const count = (list: readonly string[], word: string) => String(list.filter((other) => other === word).length)
  const marked = words.map((word) => [word, count(marks.painted, word), count(marks.quiet, word)])
  const seen = stops.map(({ words, card }) => [words, card.heading, card.facts[0] ?? '(no fact)'])
  return [
    `Marked on "${title}": ${marks.painted.length} underlined, ${marks.quiet.length} more that answer the pointer`,
    columns([['words', 'underlined', 'quiet'], ...marked]),
    '',
    'Cards seen',
    columns([['pointer on', 'card', 'first fact'], ...seen]),
  ].join('\n')
}
