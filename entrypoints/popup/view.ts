/** What the popup shows. */
export type PopupView =
  /** Search and all subjects; `from` is the option whose card was just closed, null for none. */
  { at: 'list'; from: string | null } | { at: 'card'; subject: string; from: string | null }

/** What a reader can do in the popup: `from` is the option that a card is opened from. */
export type PopupMove = { type: 'open'; subject: string; from: string } | { type: 'back' }

/** The view after a move. */
export function move(view: PopupView, made: PopupMove): PopupView {
  switch (made.type) {
    case 'open':
      return { at: 'card', subject: made.subject, from: made.from }
    case 'back':
      return view.at === 'card' ? { at: 'list', from: view.from } : view
  }
}

/** The view at a place: `subject=mi5` is that subject's card, all else the list. `subjects` are the ids there are. */
export function viewAt(place: string, subjects: readonly string[]): PopupView {
  const asked = new URLSearchParams(place).get('subject')
  return asked !== null && subjects.includes(asked)
    ? { at: 'card', subject: asked, from: null }
    : { at: 'list', from: null }
}

/** The query at a place, such as the menu of selected text and the address bar ask for: `query=spy%20boss`. */
export function queryAt(place: string): string {
  return new URLSearchParams(place).get('query') ?? ''
}
