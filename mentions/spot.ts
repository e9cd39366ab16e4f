import type { Terms } from './compile.ts'
import { type Found, find } from './find.ts'
import { type Mention, weigh } from './weigh.ts'

/** A blank line parts blocks in plain text, as elements do on a page. */
const BLANK_LINE = /\n[^\S\n]*\n\s*/

/** What is known of the page a text stands on; evidence only. */
export interface Surroundings {
  /** Other text of the page. */
  page?: string
  /** Language of the page, BCP 47. */
  lang?: string
}

/** The mentions in a plain text, with offsets in that text (UTF-16 units). */
export function spot(terms: Terms, text: string, { page = '', lang = '' }: Surroundings = {}): Mention[] {
  const nothing: Found = { names: [], cues: [] }
  const blocks: { text: string; start: number }[] = []
  let start = 0
  for (const block of text.split(BLANK_LINE)) {
    start = text.indexOf(block, start)
    blocks.push({ text: block, start })
    start += block.length
  }
  const found = [page, ...blocks.map((block) => block.text)].map((block) => find(terms, block) ?? nothing)
  const [, ...mentions] = weigh(found, lang)
  return blocks.flatMap(({ start }, index) =>
    (mentions[index] ?? []).map((mention) => ({
      ...mention,
      start: start + mention.start,
      end: start + mention.end,
      surface: text.slice(start + mention.start, start + mention.end),
    })),
  )
}
