/**
 * All wordings of a form: `[a|b]` is a part that may be left out, `(a|b)` a part that takes one of its wordings; both
 * nest. Double spaces that a left-out part leaves behind are closed. `parsePack` has made sure that brackets match.
 */
export function expand(form: string): string[] {
  return readChoices(form, 0).wordings.map((wording) => wording.replace(/ {2,}/g, ' ').trim())
}

interface Read {
  wordings: string[]
  /** Where reading stopped: at a closing bracket, a bar, or the end. */
  end: number
}

function readChoices(form: string, start: number): Read {
  const wordings: string[] = []
  let at = start - 1
  do {
    const sequence = readSequence(form, at + 1)
    wordings.push(...sequence.wordings)
    at = sequence.end
  } while (form[at] === '|')
  return { wordings, end: at }
}

function readSequence(form: string, start: number): Read {
  let wordings = ['']
  let end = start
  while (end < form.length && !'|])'.includes(form[end] ?? '')) {
    const optional = form[end] === '['
    let parts: string[]
    if (optional || form[end] === '(') {
      const group = readChoices(form, end + 1)
      parts = optional ? ['', ...group.wordings] : group.wordings
      end = group.end + 1
    } else {
      parts = form.slice(end).split(/[[\](|)]/, 1)
      end += parts[0]?.length ?? 0
    }
    wordings = wordings.flatMap((wording) => parts.map((part) => wording + part))
  }
  return { wordings, end }
}
