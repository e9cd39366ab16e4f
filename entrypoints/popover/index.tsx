import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { MessageKey } from '../../components/words.ts'
import type { Items } from '../../data/items.ts'
import pack from '../../data/pack.json?shown'
import { HANDOVER, isAlive, send } from '../content-script/handover.ts'
import { attend } from './attend.ts'
import { delaysFor } from './delays.ts'
import { heedOnlyTrustedClicks } from './only-trusted.ts'
import { createStage } from './stage.tsx'

export default defineUnlistedScript(() => {
  // Left by the content script; where it has not run there is nothing to show cards for.
  const handover = globalThis[HANDOVER]
  if (handover === undefined || handover.popover !== undefined) return
  heedOnlyTrustedClicks()
  let managed: Items = {}
  // Firefox rejects where there is no administrator.
  chrome.storage.managed?.get(null).then(
    (set) => {
      managed = set
    },
    () => {},
  )
  handover.popover = attend({
    page: handover.page,
    tour: {
      lang: words('locale'),
      sentence: (name, place, count) => words('tourStop', name, String(place), String(count)),
      send,
    },
    delays: () => delaysFor(handover.page.settings().dwell),
    createStage: (on) => createStage({ pack, page: handover.page, words, isAlive, managed: () => managed, ...on }),
  })
})

/**
 * Words in the reader's language. Empty once the extension was updated under an open page: then there is no asking any
 * more.
 */
function words(key: MessageKey, ...substitutions: string[]): string {
  try {
    return chrome.i18n.getMessage(key, substitutions)
  } catch {
    return ''
  }
}
