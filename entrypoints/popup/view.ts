/** What the popup shows. */
export type View =
  /** Search and all subjects; `from` is the choice whose card was just closed, null for none. */
  { at: 'list'; from: string | null } | { at: 'card'; subject: string; from: string | null }

/** What a reader can do in the popup: `from` is the choice that a card is opened from. */
export type Move = { type: 'open'; subject: string; from: string } | { type: 'back' }

/** The view after a move. */
export function move(view: View, made: Move): View {
  switch (made.type) {
    case 'open':
      return { at: 'card', subject: made.subject, from: made.from }
    case 'back':
      return view.at === 'card' ? { at: 'list', from: view.from } : view
  }
}

/**
 * The view an address asks for: `popup.html#subject=mi5` opens that subject's card, all else the list.
 * `hash` is the address's own, with or without `#`; `subjects` the ids there are.
 */
export function viewAt(hash: string, subjects: readonly string[]): View {
  const asked = new URLSearchParams(hash.replace(/^#/, '')).get('subject')
  return asked !== null && subjects.includes(asked)
    ? { at: 'card', subject: asked, from: null }
    : { at: 'list', from: null }
}

/** The query an address asks for, as the menu of selected text and the address bar do: `popup.html#query=spy%20boss`. */
export function queryAt(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('query') ?? ''
}
