/**
 * What the extension's pages and the content scripts say to each other. Asks go to the tab, to all frames or to one
 * (`frameId`); each frame answers with a message of its own, since a tab can give one answer only. No answer means that
 * no content script runs there.
 */

/** What the extension's pages ask of content scripts. */
export type Ask =
  /** Say what you found: each frame sends a {@link FrameReport}. */
  | { type: 'report' }
  /**
   * Bring a mention into view and ring it: the `index`th of the frame's mentions in reading order, of all subjects or
   * of one. `open` opens its card, too.
   */
  | { type: 'visit'; index: number; subject?: string; open?: boolean }
  /** Take the ring away: the tour goes on in another frame. */
  | { type: 'leave' }

/** What one frame found. Sent when asked, and unasked when it changed. The sender's `frameId` says which frame it is. */
export interface FrameReport {
  type: 'frame'
  /** True for the page itself, false for a frame inside it. */
  top: boolean
  /** Host of the top page, '' where it has none: what "this site" means in every frame. */
  host: string
  /** True where the reader switched this site off; then nothing is marked. */
  off: boolean
  /** Subjects in the order of their first mention, with the number of their mentions. */
  subjects: { id: string; count: number }[]
  /** Number of mentions in the frame. */
  mentions: number
  /** Index of the mention that the tour stands on, -1 for none. */
  current: number
  /** True where nobody asked: something changed. */
  unasked?: boolean
}

/** What the card asks of the background, which alone can open pages. */
export interface OptionsWish {
  type: 'open-options'
  /** The subject the options page is to show. */
  subject: string
}

/** True for a message that asks for the options page. */
export function isOptionsWish(message: unknown): message is OptionsWish {
  return (
    typeof message === 'object' &&
    message !== null &&
    Reflect.get(message, 'type') === 'open-options' &&
    typeof Reflect.get(message, 'subject') === 'string'
  )
}

/** True for a message that is a frame's report; other parts of the extension may send what they like. */
export function isFrameReport(message: unknown): message is FrameReport {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'type') === 'frame'
}
