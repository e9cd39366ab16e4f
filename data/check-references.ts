import type { Pack, Subject } from './pack-schema.ts'

/**
 * Checks what a schema cannot say: that ids are unique and lead somewhere, that every fact is on a card, that every
 * name can stand and its forms can be read. Throws an Error of one sentence, as `parsePack` does.
 */
export function checkReferences(pack: Pack): void {
  const { subjects, facts, categories, cues } = pack
  for (const [kind, items] of [
    ['subject', subjects],
    ['fact', facts],
    ['category', categories],
  ] as const) {
    const twice = repeated(items.map(({ id }) => id))
    if (twice >= 0) fail(`${kind} "${items[twice]?.id}"`, 'id', 'the id is used twice')
  }
  for (const subject of subjects) checkSubject(subject, pack)
  for (const [id, { forms }] of Object.entries(cues)) {
    forms.forEach((form, index) => {
      const wrong = formProblem(form)
      if (wrong) fail(`cue list "${id}"`, `forms[${index}]`, `form "${form}" ${wrong}`)
    })
  }
  for (const { id, figures } of facts) {
    const card = subjects.find((subject) => subject.facts.includes(id))
    if (!card) fail(`fact "${id}"`, 'id', "the fact is on no subject's card")
    figures.forEach(({ value, partOf }, index) => {
      if (partOf !== undefined && partOf < value)
        fail(
          `subject "${card.id}", fact "${id}"`,
          `figures[${index}].partOf`,
          'the whole must not be smaller than its part',
        )
    })
  }
}

function checkSubject(subject: Subject, { subjects, facts, categories, cues }: Pack): void {
  const has = (items: readonly { id: string }[], id: string) => items.some((item) => item.id === id)
  const complain = (field: string, what: string) => fail(`subject "${subject.id}"`, field, what)
  if (!has(categories, subject.category)) complain('category', `there is no category "${subject.category}"`)
  for (const [field, what, there] of [
    ['facts', 'fact', facts],
    ['related', 'subject', subjects],
  ] as const) {
    subject[field].forEach((id, index) => {
      if (!has(there, id)) complain(`${field}[${index}]`, `there is no ${what} "${id}"`)
      if (id === subject.id) complain(`${field}[${index}]`, 'a subject is not related to itself')
    })
    const twice = repeated(subject[field])
    if (twice >= 0) complain(`${field}[${twice}]`, `${what} "${subject[field][twice]}" is listed twice`)
  }

  const { names, evidence } = subject.marking
  const lights = subjects.filter(({ marking }) => marking.names.length > 0)
  // `in` would also find what every object inherits, such as "constructor".
  const isKnown = (cue: string) =>
    /^lang:[a-z]{2,3}$/.test(cue) ||
    (cue.startsWith('subject:') ? has(lights, cue.slice('subject:'.length)) : Object.hasOwn(cues, cue))
  const lists = [
    { field: 'marking.evidence', evidence },
    ...names.map((name, index) => ({ field: `marking.names[${index}].evidence`, evidence: name.evidence })),
  ]
  for (const { field, evidence } of lists) {
    evidence.forEach(({ cue }, index) => {
      if (!isKnown(cue)) complain(`${field}[${index}].cue`, `there is no cue list, language or lit subject "${cue}"`)
    })
  }
  names.forEach(({ forms }, index) => {
    for (const form of forms) {
      const wrong = formProblem(form)
      if (wrong) complain(`marking.names[${index}].forms`, `form "${form}" ${wrong}`)
    }
  })
  if (names.length > 0 && names.every(({ stands }) => stands === 'once-named'))
    complain('marking.names', 'short forms need a full name that they can follow')
}

function fail(where: string, field: string, what: string): never {
  throw new Error(`Pack: ${where}, field "${field}": ${what}.`)
}

/** Index of the first entry that was there before, or -1. */
function repeated(ids: readonly string[]): number {
  return ids.findIndex((id, index) => ids.indexOf(id) < index)
}

/**
 * What is wrong with a form, or null: its brackets must match, and it must start with a letter, a digit or a bracket.
 */
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
