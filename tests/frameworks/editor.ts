/** An editor of the tests, as its bundle puts it on `globalThis`. */
export interface EditorPage {
  /** Starts it in the element `#editor` with {@link draft} in it; resolves once it can be typed into. */
  start(): Promise<void>
  /** The editor's own document as plain text. */
  text(): string
}

declare global {
  var editorPage: EditorPage
}

export const draft = 'A draft on MI5.'

/** Where an editor is to stand. */
export function place(): HTMLElement {
  const found = document.querySelector('#editor')
  if (!(found instanceof HTMLElement)) throw new Error('The page has no #editor.')
  return found
}
