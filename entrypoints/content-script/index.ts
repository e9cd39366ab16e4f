import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { isSiteOff } from '../../data/settings.ts'
import { createAnswerer, siteHost } from './answer.ts'
import { HOST_MARK, isAlive, RING } from './handover.ts'
import { watchSettings } from './settings.ts'
import { type ContentScript, startContentScript } from './start.ts'

export default defineUnlistedScript(() => {
  if (!CSS.highlights || !isAlive()) return
  // What the script before this one left behind, where the extension was updated under the open page.
  for (const host of document.querySelectorAll(`[${HOST_MARK}]`)) host.remove()
  CSS.highlights.delete(RING)
  let script: ContentScript | null = null
  const tell = createAnswerer(() => script)
  void watchSettings((settings) => {
    if (isSiteOff(settings, siteHost())) {
      script?.destroy()
      script = null
    } else if (script) script.apply(settings)
    else script = startContentScript(settings, tell)
    tell()
  })
})
