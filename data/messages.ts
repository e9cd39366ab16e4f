/**
 * What the extension's pages and the content scripts say to each other. Asks go to the tab, to all frames or to one
 * (`frameId`); each frame answers with a message of its own, since a tab can give one answer only. No answer means that
 * no content script runs there.
 */

/** What the extension's pages ask of content scripts. */
export type Ask =
  /** Say what you found: each frame sends a {@link FrameReport}. */
  { type: 'report' } | TourAsk

/** What a tour asks of frames; their popovers answer. */
export type TourAsk =
  /** A tour is about to take a step, say what you have: the frame sends {@link FrameStops}. Loads the popover. */
  | { type: 'stops' }
  /**
   * Ring the mention with that index in the last {@link FrameStops}, and say that it is number `place` (from 1) of
   * `count` on the page.
   */
  | { type: 'visit'; index: number; place: number; count: number }
  /** The ring is in another frame. */
  | { type: 'leave' }
  | Relay

/** What frames on a tour tell each other, by way of the background. */
export interface Relay {
  type: 'relay'
  /**
   * `enter`: the reader pressed Enter, whoever has the ring opens the card. `back`: that card is closed, whoever lent
   * the focus takes it back. `end`: the tour is over.
   */
  word: 'enter' | 'back' | 'end'
}

/** What a frame has for a tour to stop at. */
export interface FrameStops {
  type: 'stops'
  /** The subject of each mention that can be seen, in reading order. */
  subjects: string[]
  /**
   * Index of the ringed mention; between two (1.5) where the ringed one is gone; null where the ring is in another
   * frame.
   */
  at: number | null
  /**
   * The way from the top page to the frame: at each step the index among the frames there; -1 where the browser does
   * not tell.
   */
  path: number[]
  /** For each frame inside this one, by index: how many of this frame's mentions come before it. */
  before: number[]
}

/**
 * What one frame found. Sent when asked, and unasked when it changed. The sender's `frameId` says which frame it is.
 */
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
  /** True where the frame, or one inside it, has the focus. */
  focused: boolean
  /** True where nobody asked: something changed. */
  unasked?: boolean | undefined
}

/** What the card asks of the background, which alone can open pages. */
export interface OptionsWish {
  type: 'open-options'
  /** The subject the options page is to show. */
  subject: string
}

/** True for a message that asks for the options page. */
export function isOptionsWish(message: unknown): message is OptionsWish {
  return isOfType(message, 'open-options') && typeof Reflect.get(message, 'subject') === 'string'
}

/** True for a message that is a frame's report; other parts of the extension may send what they like. */
export function isFrameReport(message: unknown): message is FrameReport {
  return isOfType(message, 'frame')
}

/** True for what a frame has for a tour. */
export function isFrameStops(message: unknown): message is FrameStops {
  return isOfType(message, 'stops')
}

/** True for a word from one frame on a tour to the others. */
export function isRelay(message: unknown): message is Relay {
  return isOfType(message, 'relay')
}

function isOfType(message: unknown, type: string): message is object {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'type') === type
}
