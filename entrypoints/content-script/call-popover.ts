import { HANDOVER, type Handover, type Notice, type Page } from './handover.ts'

declare global {
  // The isolated world's own global: the page never sees it.
  var contextCards: Handover | undefined
}

/** The popover as the content script talks to it, loaded or not. */
export interface PopoverCaller {
  /** True while every pointer move is wanted, not only those on a mention. */
  readonly attentive: boolean
  /** Passes a notice on; loads the popover first where the notice is about a mention or a tour begins. */
  tell(notice: Notice): void
  destroy(): void
}

let loads = 0

/** Talks to the popover, which is loaded when the first card is about to open and not before. */
export function createPopoverCaller(page: Page): PopoverCaller {
  const handover: Handover = { page }
  globalThis[HANDOVER] = handover
  let loading = false
  let latest: Notice | null = null
  let asked: Notice | null = null

  const load = async () => {
    loading = true
    try {
      // A module runs once for each address: where the site was switched off and on again, the popover must run anew.
      await import(/* @vite-ignore */ chrome.runtime.getURL(`popover.js?${++loads}`))
      for (const notice of [asked, latest]) if (notice) handover.popover?.tell(notice)
    } catch {
      // The extension is gone, or this kind of document loads no modules: no card, and nothing said in the page's
      // console.
    }
  }
  return {
    get attentive() {
      return handover.popover?.attentive ?? loading
    },
    tell(notice) {
      if (handover.popover) return handover.popover.tell(notice)
      // A notice that says less must not take the place of one that opens a card.
      if (notice.type === 'stops') asked = notice
      else if ('spot' in notice) latest = notice
      if (!loading && (asked || ('spot' in notice && notice.spot))) void load()
    },
    destroy() {
      handover.popover?.destroy()
      if (globalThis[HANDOVER] === handover) globalThis[HANDOVER] = undefined
    },
  }
}
