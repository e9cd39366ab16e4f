import * as v from 'valibot'
import { checkReferences } from './check-references.ts'
import { Pack } from './pack-schema.ts'

/** Reads a pack from the text of a file. Throws as {@link parsePack} does, also where the text is no JSON. */
export function readPack(text: string): Pack {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`Pack: the file is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
  return parsePack(json)
}

/**
 * Reads a pack from parsed JSON. Throws an Error whose message is one sentence that names the subject (where there is
 * one; for a fact, one that has it on its card) and the field, and says what is wrong with it.
 */
export function parsePack(json: unknown): Pack {
  const result = v.safeParse(Pack, json)
  if (!result.success) throw new Error(sentenceOf(result.issues[0]))
  checkReferences(result.output)
  return result.output
}

/** What the items of a pack's lists are called in a complaint. */
const KINDS = new Map<unknown, string>([
  ['subjects', 'subject'],
  ['facts', 'fact'],
  ['categories', 'category'],
])

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const [list, item, ...rest] = issue.path ?? []
  const kind = KINDS.get(list?.key)
  const what = wrongWith(issue)
  if (!list) return `Pack: ${what}.`
  if (!kind || !item) return `Pack: field "${fieldOf([list, item, ...rest])}": ${what}.`
  const id = idOf(item.value)
  const owner = `${kind} ${id === null ? `number ${Number(item.key) + 1}` : `"${id}"`}`
  const card = list.key === 'facts' && id !== null ? cardWith(id, list.input) : null
  return `Pack: ${card === null ? '' : `subject "${card}", `}${owner}, field "${fieldOf(rest) || 'id'}": ${what}.`
}

function idOf(item: unknown): string | null {
  const known = v.safeParse(v.looseObject({ id: v.string() }), item)
  return known.success ? known.output.id : null
}

/** The first subject with that fact on its card, in a pack that need not be sound. */
function cardWith(fact: string, pack: unknown): string | null {
  const lists = v.safeParse(v.looseObject({ subjects: v.array(v.unknown()) }), pack)
  if (!lists.success) return null
  const card = v.looseObject({ facts: v.array(v.unknown()) })
  return idOf(lists.output.subjects.find((subject) => v.is(card, subject) && subject.facts.includes(fact)))
}

function fieldOf(path: readonly (v.IssuePathItem | undefined)[]): string {
  return path
    .flatMap((item) => (item ? [item.key] : []))
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('')
}

/** What is wrong with a value, in words of a reader of JSON instead of the schema library's: "must be given". */
export function wrongWith({ kind, type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'validation') return message
  if (type === 'strict_object' && expected === 'never') return 'no such field is known'
  if (received === 'undefined') return 'must be given'
  return `must be ${typeInWords(expected)}, not ${typeInWords(received)}`
}

const TYPES = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['Array', 'a list'],
  ['Object', 'an object'],
])

function typeInWords(type: string | null): string {
  const plain = type ?? 'nothing'
  return TYPES.get(plain) ?? plain.replace(/^\(|\)$/g, '').replaceAll(' | ', ' or ')
}
