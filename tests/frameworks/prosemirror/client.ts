import { schema } from 'prosemirror-schema-basic'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { draft, place } from '../editor.ts'

let view: EditorView | undefined

globalThis.editorPage = {
  async start() {
    const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(draft)])])
    view = new EditorView(place(), { state: EditorState.create({ doc }) })
  },
  text: () => view?.state.doc.textContent ?? '',
}
