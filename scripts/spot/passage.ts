import * as v from 'valibot'
import { wrongWith } from '../../data/parse-pack.ts'

const Span = v.object({ start: v.number(), end: v.number(), entity: v.string() })

const Passage = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  /** Other text of the page: evidence only. */
  page: v.optional(v.nullable(v.string())),
  lang: v.optional(v.nullable(v.string())),
  spans: v.optional(v.array(Span), []),
  /** Spans that count neither way. */
  optional_spans: v.optional(v.nullable(v.array(Span)), []),
})

/** A passage with, where it is labelled, the mentions it should give. */
export interface Passage {
  id: string | number
  text: string
  page: string
  lang: string
  spans: v.InferOutput<typeof Span>[]
  optional: v.InferOutput<typeof Span>[]
}

/** Reads a line of a passage file; says what is wrong in a sentence where it cannot be read. */
export function parsePassage(line: string): Passage | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return 'it is not JSON.'
  }
  const result = v.safeParse(Passage, json)
  if (!result.success) {
    const [issue] = result.issues
    const field = v.getDotPath(issue)
    return `${field === null ? 'it' : `its field "${field}"`} ${wrongWith(issue)}.`
  }
  const { id, text, page, lang, spans, optional_spans } = result.output
  return { id, text, page: page ?? '', lang: lang ?? '', spans, optional: optional_spans ?? [] }
}
