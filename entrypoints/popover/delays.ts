/** What a pointer has to do, and for how long, before a card answers. */
export interface Delays {
  /** Rest on a word before its card opens, in ms. */
  readonly dwell: number
  /** Rest on another word while a card is open before that word's card takes its place, in ms. */
  readonly swap: number
  /** Time away from word and card before the card closes, in ms. */
  readonly grace: number
  /** How far a hand may tremble and still be at rest, in px. */
  readonly tremor: number
}

/** What holds where the reader chose nothing else. */
export const delays: Delays = {
  // Long enough that a pointer parked on its way is not an answer, short enough to feel asked for: Wikipedia's 500 ms
  // are constant on top of its loading, Word Hunter's 200 ms open cards by accident. Hides the loading of this script.
  dwell: 300,
  // The reader is looking things up already; half a dwell still lets the pointer pass over words on its way elsewhere.
  swap: 150,
  // Wikipedia's figure: enough to cross the gap to the card and to come back from a slip of the hand.
  grace: 300,
  // Rest is a distance and not a speed between two samples: mice report at 60 to 8,000 Hz, and of two samples 0.1 ms
  // apart the speed is noise. Whoever leaves a circle of 6 px within a dwell of 300 ms moves faster than 20 px/s: in
  // flight.
  tremor: 6,
}

/** The delays of a reader who chose to rest on a word for so many ms: another word then waits no longer than the first. */
export function delaysFor(dwell: number): Delays {
  return { ...delays, dwell, swap: Math.min(delays.swap, dwell) }
}
