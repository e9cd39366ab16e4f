import type { Relay } from '../../data/messages.ts'

/**
 * A tour by keyboard, as one frame takes part in it. `lent` is true while the focus is in a card that was asked for
 * here and stands in another frame: it comes back.
 */
export type Tour =
  | { kind: 'off' }
  /** The ring is in another frame. */
  | { kind: 'elsewhere'; lent: boolean }
  /** The ring is on a mention here. */
  | { kind: 'ringing'; lent: boolean }
  /** The card of that mention is open; in which frame it was asked for. */
  | { kind: 'reading'; lent: boolean; asked: 'here' | 'elsewhere' }

/** What happens to a tour. */
export type TourEvent =
  /** The tour takes a step to a mention here, or into another frame. */
  | { type: 'visit' }
  | { type: 'leave' }
  | Relay
  /** A key that is the tour's was pressed. */
  | { type: 'enter' }
  | { type: 'escape' }
  /** The reader clicked or typed on the page, or took the focus to another frame. */
  | { type: 'press' }
  | { type: 'type' }
  | { type: 'elsewhere' }
  /** A card closed: dismissed with the focus given back, or because the reader turned to something else. */
  | { type: 'closed'; dismissed: boolean }
  /** The mention that was ringed is no longer there. */
  | { type: 'lost' }

/** What is to be done about it. */
export type TourEffect =
  /** Ring the mention that was visited, say so, and bring it into view. */
  | { type: 'ring' }
  /** Show the ring again where it was. */
  | { type: 'ringAgain' }
  | { type: 'unring' }
  /** Open the card of the ringed mention. */
  | { type: 'open' }
  /** Close whatever card is open. */
  | { type: 'close' }
  /** Tell the other frames. */
  | { type: 'say'; word: Relay['word'] }
  /** Remember what has the focus, or bring that back. */
  | { type: 'lend' }
  | { type: 'takeBack' }

/** The tour that follows, and what is to be done. */
export interface Steered {
  readonly tour: Tour
  readonly effects: readonly TourEffect[]
}

/** What follows for a tour from what happens. Pure. */
export function steer(tour: Tour, event: TourEvent): Steered {
  const lent = tour.kind !== 'off' && tour.lent
  switch (event.type) {
    case 'visit':
      return go({ kind: 'ringing', lent }, { type: 'close' }, ...giveBack(tour), { type: 'ring' })
    case 'leave':
      return go({ kind: 'elsewhere', lent }, { type: 'close' }, ...giveBack(tour), { type: 'unring' })
    case 'relay':
      return hear(tour, event)
    case 'enter':
      if (tour.kind === 'ringing') return go({ kind: 'reading', lent: false, asked: 'here' }, { type: 'open' })
      if (tour.kind !== 'elsewhere' || lent) return go(tour)
      return go({ ...tour, lent: true }, { type: 'lend' }, { type: 'say', word: 'enter' })
    case 'closed':
      if (tour.kind === 'ringing') return go(tour, { type: 'ringAgain' })
      if (tour.kind !== 'reading') return go(tour)
      return event.dismissed ? go({ kind: 'ringing', lent }, { type: 'ringAgain' }, ...giveBack(tour)) : end(tour)
    case 'lost':
      // Its card closes by itself.
      return tour.kind === 'ringing' ? go({ kind: 'elsewhere', lent }, { type: 'unring' }) : go(tour)
    case 'elsewhere':
      // The focus has gone into a card, and comes back from there.
      return lent || tour.kind === 'reading' ? go(tour) : end(tour)
    case 'escape':
    case 'press':
    case 'type':
      return end(tour)
  }
}

/** What another frame says. Each also hears what it said itself. */
function hear(tour: Tour, { word }: Relay): Steered {
  switch (word) {
    case 'enter':
      return tour.kind === 'ringing' ? go({ ...tour, kind: 'reading', asked: 'elsewhere' }, { type: 'open' }) : go(tour)
    case 'back':
      return tour.kind === 'off' || !tour.lent ? go(tour) : go({ ...tour, lent: false }, { type: 'takeBack' })
    case 'end':
      return tour.kind === 'off' ? go(tour) : go({ kind: 'off' }, { type: 'unring' })
  }
}

function end(tour: Tour): Steered {
  return tour.kind === 'off' ? go(tour) : go({ kind: 'off' }, { type: 'unring' }, { type: 'say', word: 'end' })
}

/** What a card that closes owes the frame it was asked for in. */
function giveBack(tour: Tour): TourEffect[] {
  return tour.kind === 'reading' && tour.asked === 'elsewhere' ? [{ type: 'say', word: 'back' }] : []
}

function go(tour: Tour, ...effects: readonly TourEffect[]): Steered {
  return { tour, effects }
}
