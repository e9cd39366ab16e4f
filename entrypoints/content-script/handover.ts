import type { Choice } from '../../data/choices.ts'
import type { FrameReport, FrameStops, OptionsWish, Relay, TourAsk } from '../../data/messages.ts'
import type { Settings } from '../../data/settings.ts'
import type { Reason } from '../../mentions/reason.ts'

/**
 * The key on the isolated world's `globalThis` at which the content script and the popover meet.
 * The popover is an IIFE: `import()` runs it once and gives no exports.
 */
export const HANDOVER = 'contextCards' as const

/**
 * Attribute of the card's host. Firefox ends the old scripts without a word when the extension is updated under an open
 * page: by this the new content script finds the host they left behind.
 */
export const HOST_MARK = 'data-context-cards'

/** Name of the highlight of what a tour by keyboard stands on. That, too, may be left behind. */
export const RING = 'context-cards-ring'

/** False once the extension was updated, disabled or removed under the open page. */
export function isAlive(): boolean {
  return typeof chrome !== 'undefined' && chrome.runtime?.id !== undefined
}

/** Sends a message to the extension's pages and background. Nobody may be listening. */
export function send(message: FrameReport | FrameStops | OptionsWish | Relay): void {
  if (isAlive()) chrome.runtime.sendMessage(message).catch(() => {})
}

/** Host of the top page, in whichever frame; '' where it has none or keeps it from its frames. */
export function topHost(): string {
  return URL.parse([...location.ancestorOrigins].at(-1) ?? location.href)?.hostname ?? ''
}

/** A mention as the popover sees it. */
export interface Spot {
  /** Unique in this frame for as long as the mention stands. */
  readonly id: number
  readonly subject: string
  /** The words as they stand on the page. */
  readonly surface: string
  readonly reason: Reason
  /** Its place. Text may have changed or gone since: its offsets can lie outside their nodes. */
  readonly range: StaticRange
}

/** What the content script tells the popover. */
export type Notice =
  /** The pointer moved; `spot` is the mention under it. Coordinates in client px, time in `performance.now()` ms. */
  | { type: 'pointer'; x: number; y: number; time: number; buttons: number; pointerType: string; spot: Spot | null }
  /** The reader asked for the card outright; by touch at that point in client px. */
  | { type: 'open'; spot: Spot; by: 'keyboard' | 'touch'; point?: { readonly x: number; readonly y: number } }
  /** Mentions were painted anew; a card whose spot has no rects left must close. */
  | { type: 'repainted' }
  | TourAsk

/** What the content script gives the popover. */
export interface Page {
  settings(): Settings
  /** All mentions that are marked now, in reading order: their words are there, and their subjects may light up. */
  spots(): readonly Spot[]
  /** The mention at a point in client px, if any. */
  spotAt(x: number, y: number): Spot | null
  /**
   * Stores a choice the reader made in the card. Rejects if the browser refuses. Absent where nothing can be stored:
   * then the card offers no choices.
   */
  change?(choice: Choice): Promise<void>
  /** Opens the options page at a subject; absent where that cannot be asked for. */
  openOptions?(subject: string): void
}

/** What the popover gives the content script. */
export interface Popover {
  tell(notice: Notice): void
  /** True while a card is open or about to: then every pointer move is wanted, else only those on a mention. */
  readonly attentive: boolean
  /** Takes down card, host, listeners and timers. */
  destroy(): void
}

/** What stands at `globalThis[HANDOVER]`. */
export interface Handover {
  page: Page
  /** Set by the popover once it has run. */
  popover?: Popover
}
