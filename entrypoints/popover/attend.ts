import type { Notice, Page, Popover, Spot } from '../content-script/handover.ts'
import type { Delays } from './delays.ts'
import { contains, type Point } from './geometry.ts'
import { goOnFrom } from './go-on.ts'
import { createGuide, type TourMeans } from './guide.ts'
import { deepestFocus } from './keep-focus.ts'
import { keepUntilUp, listen } from './listen.ts'
import { outwards } from './outwards.ts'
import { pursue } from './pursue.ts'
import type { Stage } from './stage.tsx'
import type { TourEvent } from './tour.ts'
import { elementOf } from './word.ts'

export interface AttendProps {
  page: Page
  /** What a tour needs beside the page and the cards. */
  tour: Pick<TourMeans, 'sentence' | 'lang' | 'send'>
  /** The delays that hold now: the reader may change theirs under an open page. */
  delays: () => Delays
  /** Makes the stage that cards are shown on. */
  createStage(on: { onDismiss: () => void; onGone: (spot: Spot) => void }): Stage
}

/** Turns what the page's events say into happenings for the pursuit of the reader's intent, and into turns of a tour. */
export function attend({ page, tour, delays, createStage }: AttendProps): Popover {
  let pointer: Point | null = null
  let listening: AbortController | null = null
  const life = new AbortController()

  const stage = createStage({
    onDismiss: () => happen({ type: 'dismiss' }),
    onGone: (spot) => happen({ type: 'gone', spot: spot.id }),
  })

  const guide = createGuide(page, {
    ...tour,
    open: (spot) => happen({ type: 'open', spot: know(spot), by: 'keyboard', point: null }),
    close: () => happen({ type: 'dismiss' }),
    keepKey: (code) => keepUntilUp(code, stage.holds, life.signal),
  })

  const pursuit = pursue(stage, delays, {
    onShow: guide.makeRoom,
    onHidden: (dismissed) => guide.turn({ type: 'closed', dismissed }),
    onDone: attendToPage,
  })
  const { happen, know, spots } = pursuit

  /** While nothing is asked for, the page's events are none of our business. */
  function attendToPage(): void {
    if (pursuit.idle && !guide.active) {
      listening?.abort()
      listening = null
    } else if (listening === null) {
      listening = new AbortController()
      listen(listener, listening.signal, life.signal)
    }
  }

  /** What lies at a point: the card, or a word that no card covers. */
  function look(point: Point, under = page.spotAt(point.x, point.y)) {
    const card = stage.box()
    const inCard = card !== null && contains(card, point)
    return { card, inCard, spot: inCard || under === null ? null : know(under) }
  }

  /** Lets something happen to the tour, and says whether it must be kept from the page. */
  function turnTour(event: TourEvent): boolean {
    const about = guide.turn(event)
    attendToPage()
    return about
  }

  const listener = {
    onEscape() {
      // Now and not with the next move: in a late frame the pointer may be on another word by then.
      const spot = pointer && look(pointer).spot
      return happen({ type: 'escape', spot }) || turnTour({ type: 'escape' })
    },
    onEnter: (event: KeyboardEvent) => guide.enter(event),
    onInput: () => void turnTour({ type: 'type' }),
    isOurs: stage.holds,
    onKey({ key, shiftKey }: KeyboardEvent) {
      const use = stage.useKey(key, shiftKey)
      if (use !== 'leave') return use === 'scroll'
      const spot = pursuit.shown
      happen({ type: 'dismiss' })
      return spot !== undefined && deepestFocus(document) === null && goOnFrom(spot.range.startContainer, shiftKey)
    },
    onPress(point: Point, by: 'pointer' | 'touch') {
      const { inCard, spot } = look(point)
      happen({ type: 'press', inCard, spot, by })
      if (!inCard) turnTour({ type: 'press' })
    },
    onHappening: (type: 'release' | 'off' | 'away') => void happen({ type }),
    onScroll(scrolled: Node) {
      if (pointer === null) return
      const { inCard, spot } = look(pointer)
      // A box elsewhere may scroll without end, as a ticker does: that moves nothing under the pointer.
      const known = spots.get(spot ?? 0)
      if (known === undefined || [document, ...outwards(elementOf(known))].some((around) => around === scrolled))
        happen({ type: 'scroll', inCard, spot })
    },
    onCovered() {
      if (stage.box() !== null) happen({ type: 'elsewhere' })
    },
    onElsewhere() {
      happen({ type: 'elsewhere' })
      turnTour({ type: 'elsewhere' })
    },
  }

  return {
    tell(notice: Notice) {
      switch (notice.type) {
        case 'pointer': {
          // A finger does not hover; what it taps comes as a wish to open.
          if (notice.pointerType === 'touch') return
          const { x, y, time, buttons, spot } = notice
          pointer = { x, y }
          happen({ type: 'pointer', point: pointer, pressed: buttons !== 0, ...look(pointer, spot) }, time)
          return
        }
        case 'open':
          happen({ type: 'open', spot: know(notice.spot), by: notice.by, point: notice.point ?? null })
          return
        case 'repainted':
          for (const [id, spot] of spots) {
            if (!page.spots().includes(spot) && !(spot === pursuit.shown && stage.offersBack))
              happen({ type: 'gone', spot: id })
          }
          guide.look()
          return
        default:
          guide.ask(notice)
          attendToPage()
          return
      }
    },
    get attentive() {
      return !pursuit.idle
    },
    destroy() {
      turnTour({ type: 'escape' })
      // The site was switched off in this very card, which offers to take that back: it stays until the reader
      // dismisses it.
      if (stage.offersBack) return
      pursuit.destroy()
      life.abort()
    },
  }
}
