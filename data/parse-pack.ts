import * as v from 'valibot'
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
 * one) and the field, and says what is wrong with it.
 */
export function parsePack(json: unknown): Pack {
  const result = v.safeParse(Pack, json)
  if (!result.success) throw new Error(sentenceOf(result.issues[0], json))
  const pack = result.output
  checkReferences(pack)
  return pack
}

function sentenceOf(issue: v.BaseIssue<unknown>, json: unknown): string {
  const path = (issue.path ?? []).map(({ key }) => key)
  const [list, index, ...rest] = path
  const owner = list === 'subjects' || list === 'facts' || list === 'categories' ? idAt(json, list, index) : null
  if (owner !== null)
    return problem(list === 'subjects' ? 'subject' : String(list), owner, fieldOf(rest), issue.message)
  return `Pack: field "${fieldOf(path)}": ${lowerFirst(issue.message)}.`
}

function idAt(json: unknown, list: string, index: unknown): string | null {
  if (typeof index !== 'number' || typeof json !== 'object' || json === null || !(list in json)) return null
  const items: unknown = Reflect.get(json, list)
  const item: unknown = Array.isArray(items) ? items[index] : undefined
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined
  return typeof id === 'string' ? id : `number ${index + 1}`
}

function fieldOf(path: readonly unknown[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('')
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

function problem(kind: string, id: string, field: string, what: string): string {
  return `Pack: ${kind} "${id}", field "${field || 'id'}": ${lowerFirst(what)}.`
}

/** What a schema cannot say: that ids are unique and lead somewhere, that every fact is on a card, that forms can be read. */
function checkReferences({ subjects, facts, categories, cues }: Pack): void {
  unique('subject', subjects)
  unique('facts', facts)
  unique('categories', categories)
  const has = (items: readonly { id: string }[], id: string) => items.some((item) => item.id === id)
  for (const subject of subjects) {
    const fail = (field: string, what: string): never => {
      throw new Error(problem('subject', subject.id, field, what))
    }
    if (!has(categories, subject.category)) fail('category', `there is no category "${subject.category}"`)
    subject.facts.forEach((id, index) => {
      if (!has(facts, id)) fail(`facts[${index}]`, `there is no fact "${id}"`)
    })
    subject.related.forEach((id, index) => {
      if (!has(subjects, id)) fail(`related[${index}]`, `there is no subject "${id}"`)
      if (id === subject.id) fail(`related[${index}]`, 'a subject is not related to itself')
    })
    const { names, evidence } = subject.marking
    const sources = [evidence, ...names.map((name) => name.evidence)].flat()
    for (const { cue } of sources) {
      const known = cue.startsWith('lang:') || (cue.startsWith('subject:') ? has(subjects, cue.slice(8)) : cue in cues)
      if (!known) fail('marking.evidence', `there is no cue list or subject "${cue}"`)
    }
    names.forEach(({ forms }, index) => {
      for (const form of forms) {
        const wrong = formProblem(form)
        if (wrong) fail(`marking.names[${index}].forms`, `form "${form}" ${wrong}`)
      }
    })
  }
  for (const [id, { forms }] of Object.entries(cues)) {
    for (const form of forms) {
      const wrong = formProblem(form)
      if (wrong) throw new Error(`Pack: cue list "${id}": form "${form}" ${wrong}.`)
    }
  }
  for (const { id, figures } of facts) {
    if (!subjects.some((subject) => subject.facts.includes(id)))
      throw new Error(`Pack: facts "${id}", field "id": the fact is on no subject's card.`)
    figures.forEach(({ value, partOf }, index) => {
      if (partOf !== undefined && partOf < value)
        throw new Error(
          `Pack: facts "${id}", field "figures[${index}].partOf": the whole must not be smaller than its part.`,
        )
    })
  }
}

function unique(kind: string, items: readonly { id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) throw new Error(problem(kind, id, 'id', 'the id is used twice'))
    seen.add(id)
  }
}

/** What keeps a form from being read, or null: brackets must match, and it must start with a letter, a digit or a bracket. */
function formProblem(form: string): string | null {
  const open: string[] = []
  for (const character of form) {
    if (character === '[' || character === '(') open.push(character)
    else if (character === ']' || character === ')') {
      if (open.pop() !== (character === ']' ? '[' : '(')) return `has a stray "${character}"`
    } else if (character === '|' && open.length === 0) return 'has a "|" outside brackets'
  }
  if (open.length > 0) return `has an unclosed "${open.at(-1)}"`
  return /^[\p{L}\p{N}[(]/u.test(form) ? null : 'must start with a letter or a digit'
}
