/** What the popup shows. */
export type View =
  /** All subjects; `from` is the subject whose card was just closed, by id. */
  { at: 'list'; from: string | null } | { at: 'card'; subject: string }

/** What a reader can do in the popup. */
export type Move = { type: 'open'; subject: string } | { type: 'back' }

/** The view after a move. */
export function move(view: View, made: Move): View {
  switch (made.type) {
    case 'open':
      return { at: 'card', subject: made.subject }
    case 'back':
      return view.at === 'card' ? { at: 'list', from: view.subject } : view
  }
}

/**
 * The view an address asks for: `popup.html#subject=mi5` opens that subject's card, all else the list.
 * `hash` is the address's own, with or without `#`; `subjects` the ids there are.
 */
export function viewAt(hash: string, subjects: readonly string[]): View {
  const asked = new URLSearchParams(hash.replace(/^#/, '')).get('subject')
  return asked !== null && subjects.includes(asked) ? { at: 'card', subject: asked } : { at: 'list', from: null }
}
