import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { isAlive, watchSettings } from './settings.ts'
import { type ContentScript, startContentScript } from './start.ts'

export default defineUnlistedScript(() => {
  if (typeof Highlight === 'undefined' || !CSS.highlights || !isAlive()) return
  const life = new AbortController()
  let script: ContentScript | null = null
  void watchSettings(life.signal, (settings) => {
    if (script) script.apply(settings)
    else script = startContentScript(settings, () => life.abort())
  })
})
