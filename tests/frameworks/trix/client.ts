import 'trix'
import { draft, place } from '../editor.ts'

/** What is used of Trix, which comes without types. */
interface TrixEditor {
  insertString(text: string): void
  getDocument(): { toString(): string }
}

const isTrix = (element: Element): element is Element & { editor: TrixEditor } => 'editor' in element

function editor(): TrixEditor {
  const element = place().querySelector('trix-editor')
  if (element === null || !isTrix(element)) throw new Error('The page has no Trix editor.')
  return element.editor
}

globalThis.editorPage = {
  async start() {
    await new Promise((resolve) => {
      addEventListener('trix-initialize', resolve, { once: true })
      place().append(document.createElement('trix-editor'))
    })
    editor().insertString(draft)
  },
  text: () => editor().getDocument().toString().trim(),
}
