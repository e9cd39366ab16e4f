import { EditorView, minimalSetup } from 'codemirror'
import { draft, place } from '../editor.ts'

let view: EditorView | undefined

globalThis.editorPage = {
  async start() {
    view = new EditorView({ doc: draft, extensions: [minimalSetup], parent: place() })
  },
  text: () => view?.state.doc.toString() ?? '',
}
