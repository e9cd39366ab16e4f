import tinymce from 'tinymce'
import 'tinymce/icons/default'
import 'tinymce/models/dom'
import 'tinymce/themes/silver'
import 'tinymce/skins/content/default/content.js'
import 'tinymce/skins/ui/oxide/content.js'
import 'tinymce/skins/ui/oxide/skin.js'
import { draft, place } from '../editor.ts'

globalThis.editorPage = {
  async start() {
    const area = document.createElement('textarea')
    area.value = `<p>${draft}</p>`
    place().append(area)
    await tinymce.init({ target: area, license_key: 'gpl', promotion: false })
  },
  text: () => tinymce.activeEditor?.getContent({ format: 'text' }).trim() ?? '',
}
