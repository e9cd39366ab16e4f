import type { Box, Point } from './geometry.ts'

/**
 * What the reader is taken to want. A spot is a mention by its id. `token` numbers the waits begun so far: a timer that
 * comes back with an older one belongs to an intent that is no more.
 */
export type Intent =
  /** Nothing is shown and nothing is asked for. */
  | { kind: 'idle'; token: number }
  /**
   * The word under the pointer was refused and stays so until the pointer has left it; null until it is known which
   * word that is.
   */
  | { kind: 'muted'; token: number; spot: number | null }
  /** The pointer is on a word; the dwell runs from when it came to `anchor`. */
  | { kind: 'resting'; token: number; spot: number; anchor: Point }
  | Shown

/**
 * Intents under which a card is shown: that of `spot`. `last` is where the pointer last was on the word or the card,
 * null where it is not known to have been.
 */
export type Shown =
  | { kind: 'open'; token: number; spot: number; keeper: Keeper; last: Point | null }
  /** The pointer is on another word; the swap's wait runs. */
  | { kind: 'swapping'; token: number; spot: number; keeper: Keeper; last: Point | null; next: number; anchor: Point }
  /** The pointer is on its way out, or over to the card; the grace runs. */
  | { kind: 'leaving'; token: number; spot: number; keeper: 'pointer'; last: Point | null }
  /** A button was pressed in the card and is still down: a selection may be dragged out of it. */
  | { kind: 'held'; token: number; spot: number; keeper: 'reader'; last: null }

/**
 * What keeps a card open. The pointer keeps it while it stays; a reader who asked for it outright or pressed something
 * in it keeps it until they dismiss it.
 */
export type Keeper = 'pointer' | 'reader'

/** How a pointer sample reads. */
export interface Sample {
  type: 'pointer'
  point: Point
  /** Whether a mouse button or the pen's tip is down. */
  pressed: boolean
  /** The word under the pointer; what lies beneath the card is not under the pointer. */
  spot: number | null
  /** The card's box, null while none is shown. */
  card: Box | null
  /** Whether the pointer is in that box. */
  inCard: boolean
}

/** Something that happened, at a `time` of `performance.now()` in ms. */
export type Happening = { time: number } & Untimed

/** What happened. */
export type Untimed =
  | Sample
  /** The pointer left the frame. */
  | { type: 'off' }
  | { type: 'timer'; token: number }
  /** The reader asked for a card outright; `point` is where they tapped. */
  | { type: 'open'; spot: number; by: 'keyboard' | 'touch'; point: Point | null }
  /** Escape was pressed; the word under the pointer then, null where none is known to be. */
  | { type: 'escape'; spot: number | null }
  /** The card's own button, or Tab from an end of the card. */
  | { type: 'dismiss' }
  | { type: 'press'; inCard: boolean; spot: number | null; by: 'pointer' | 'touch' }
  | { type: 'release' }
  /** The page moved under the pointer; what lies under it now. */
  | { type: 'scroll'; spot: number | null; inCard: boolean }
  /** A word is no longer there to be seen, or its card could not be shown. */
  | { type: 'gone'; spot: number }
  /** The reader turned to another frame of the page, or the page is being left. */
  | { type: 'elsewhere' }
  /** The window lost the reader's attention: another window, another tab. */
  | { type: 'away' }

/** What is to be done about it. */
export type Effect =
  /** Come back with a timer of that token at `due`, `performance.now()` ms. */
  | { type: 'wait'; token: number; due: number }
  /**
   * Show the card of that word in place of any other; `point` is the pointer or the finger, if it was that which asked.
   */
  | { type: 'show'; spot: number; point: Point | null }
  /** Bring the focus into the card that is shown. */
  | { type: 'enter' }
  | { type: 'hide' }
  /** Keep the key from the page. */
  | { type: 'consume' }

/** The intent that follows, and what is to be done. */
export interface Decision {
  readonly intent: Intent
  readonly effects: readonly Effect[]
}

/** Where everything begins. */
export const idle: Intent = { kind: 'idle', token: 0 }

/** The word whose card is shown under an intent, or null. */
export function shownSpot(intent: Intent): number | null {
  switch (intent.kind) {
    case 'idle':
    case 'muted':
    case 'resting':
      return null
    case 'open':
    case 'swapping':
    case 'leaving':
    case 'held':
      return intent.spot
  }
}

/** All words that an intent names, the one whose card is shown first. */
export function namedSpots(intent: Intent): number[] {
  switch (intent.kind) {
    case 'idle':
      return []
    case 'muted':
      return intent.spot === null ? [] : [intent.spot]
    case 'swapping':
      return [intent.spot, intent.next]
    case 'resting':
    case 'open':
    case 'leaving':
    case 'held':
      return [intent.spot]
  }
}
