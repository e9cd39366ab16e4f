import type { FrameStops, Relay, TourAsk } from '../../data/messages.ts'
import { type Page, RING, type Spot } from '../content-script/handover.ts'
import { bringIntoView } from './frame.ts'
import { deepestFocus, rememberPlace } from './keep-focus.ts'
import { drawRing } from './ring.ts'
import { stopsFrom, visibleSpots, whereabouts } from './stops.ts'
import { steer, type Tour, type TourEffect, type TourEvent } from './tour.ts'
import { elementOf, firstLine } from './word.ts'

/** What a tour needs beside the page. */
export interface TourMeans {
  /** What is read out where the tour stops: the `place`th of so many. */
  sentence(words: string, place: number, count: number): string
  /** Language of that, as a BCP 47 tag. */
  lang: string
  /** Sends to the extension's pages. */
  send(message: FrameStops | Relay): void
  /** Shows the card of a mention, the focus in it. */
  open(spot: Spot): void
  /** Closes whatever card is shown. */
  close(): void
  /** Keeps a key that went down in another frame from the page when it comes up here. */
  keepKey(code: string): void
}

/** A tour as one frame leads it. */
export interface Guide {
  /** True while a tour is under way, in this frame or another. */
  readonly active: boolean
  ask(ask: TourAsk): void
  /** Lets something happen; true if anything came of it. */
  turn(event: TourEvent): boolean
  /** Enter was pressed on the page; true if it was the tour's. */
  enter(event: KeyboardEvent): boolean
  /** Mentions were painted anew. */
  look(): void
  /** Makes room for a card, which comes with a host of its own; the highlight stays. */
  makeRoom(): void
}

/** Leads a tour through this frame. */
export function createGuide(page: Page, { sentence, lang, send, open, close, keepKey }: TourMeans): Guide {
  let tour: Tour = { kind: 'off' }
  /** What was answered last: by its indices the tour asks. */
  let stops: readonly Spot[] = []
  /** Where the ring is or, until the next step, was. */
  let spot: Spot | undefined
  let said = ''
  /** What had the focus when the tour took its last step. */
  let focused: Element | null = null
  /** Whether the reader was in this frame then. */
  let wasHere = false
  let unring = () => {}
  let takeBack = () => {}

  const ring = (spot: Spot, sentence: string) => {
    const highlight = new Highlight(spot.range)
    // Over the mention's own.
    highlight.priority = 1
    CSS.highlights.set(RING, highlight)
    unring()
    unring = drawRing(spot, sentence, lang)
  }
  const perform = (effect: TourEffect) => {
    const here = spot
    switch (effect.type) {
      case 'ring':
        if (here === undefined) return
        bringIntoView(() => firstLine(here), elementOf(here))
        return ring(here, said)
      case 'ringAgain':
        return here && ring(here, '')
      case 'unring':
        CSS.highlights.delete(RING)
        return unring()
      case 'open':
        return here && open(here)
      case 'close':
        return close()
      case 'say':
        return send({ type: 'relay', word: effect.word })
      case 'lend':
        takeBack = rememberPlace()
        return
      case 'takeBack':
        keepKey('Escape')
        takeBack()
        focused = deepestFocus(document)
    }
  }
  const turn = (event: TourEvent) => {
    // A frame that had the focus only for its card loses nothing of the reader's with it.
    if (event.type === 'elsewhere' && !wasHere) return false
    const { tour: next, effects } = steer(tour, event)
    tour = next
    for (const effect of effects) perform(effect)
    return effects.length > 0
  }

  return {
    get active() {
      return tour.kind !== 'off'
    },
    turn,
    ask(ask) {
      if (ask.type === 'stops') {
        const now = visibleSpots(page.spots())
        const at = tour.kind === 'off' || spot === undefined ? null : whereabouts(spot, stops, now)
        stops = now
        return send(stopsFrom(now, at))
      }
      if (ask.type !== 'relay') {
        focused = deepestFocus(document)
        wasHere = document.hasFocus()
      }
      if (ask.type === 'leave') spot = undefined
      if (ask.type === 'visit') {
        spot = stops[ask.index]
        said = spot === undefined ? '' : sentence(spot.surface, ask.place, ask.count)
      }
      turn(ask)
    },
    enter(event) {
      const [target] = event.composedPath()
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isField(target)) return false
      const now = deepestFocus(document)
      return (now === null || now === focused) && turn({ type: 'enter' })
    },
    makeRoom: () => unring(),
    look() {
      if (spot !== undefined && !page.spots().includes(spot)) turn({ type: 'lost' })
    },
  }
}

/** What takes text: there Enter ends a line, or sends what was written. */
function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
