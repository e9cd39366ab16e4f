import type { ShownFact } from '../../data/pack.ts'
import type { Source } from '../../data/pack-schema.ts'
import type { Words } from '../words.ts'
import { dayInWords } from './dates.ts'

/** The citation of all that a source says, in the reader's words. */
export function citationOf({ title, date, reportedBy }: Source, words: Words): string {
  return words('cardCitation', title, dayInWords(date, words('locale')), reportedBy)
}

/** A fact as plain text to paste elsewhere: statement and quotes with their speakers, and the citation last. */
export function factAsText({ statement, quotes, speaker }: ShownFact, citation: string): string {
  const by = speaker === undefined ? '' : ` (${speaker})`
  return [statement + by, ...quotes.map(({ text, speaker }) => `“${text}” — ${speaker}`), citation].join('\n')
}

/**
 * The source as a BibTeX entry; `note` says when and by whom it was reported. It has no address: the facts are cited
 * from the interview and not from a page.
 */
export function asBibtex({ title, publication, date, speaker }: Source, note: string): string {
  const [year = '', month = ''] = date.split('-')
  const fields = {
    author: `{${escaped(speaker.name)}}`,
    title: escaped(title),
    howpublished: escaped(publication),
    year,
    month: String(Number(month)),
    note: escaped(note),
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{${keyOf(publication, date)},\n${lines.join(',\n')}\n}`
}

/** The source as CSL-JSON, with the same note: a list of one item, as reference managers import it. */
export function asCslJson({ title, publication, date, speaker }: Source, note: string): string {
  const item = {
    id: keyOf(publication, date),
    type: 'interview',
    title,
    author: [{ literal: speaker.name }],
    publisher: publication,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    note,
  }
  return JSON.stringify([item], null, 2)
}

/** The key of an entry: "bbc-2017-10-17". */
function keyOf(publication: string, date: string): string {
  return `${publication.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${date}`
}

/** Escapes the characters that TeX reads as commands. */
function escaped(text: string): string {
  return text
    .replace(/[\\~^]/g, (character) => TEX[character] ?? '')
    .replace(/[{}&%$#_]/g, (character) => `\\${character}`)
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash ',
  '~': '\\textasciitilde ',
  '^': '\\textasciicircum ',
}
