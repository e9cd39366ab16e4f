import type { Notice, Page, Popover, Spot } from '../content-script/handover.ts'
import { decide } from './decide.ts'
import type { Delays } from './delays.ts'
import { contains, type Point } from './geometry.ts'
import { goOnFrom } from './go-on.ts'
import { createGuide, type TourMeans } from './guide.ts'
import { type Effect, type Happening, type Intent, idle, namedSpots, shownSpot } from './intent.ts'
import { deepestFocus } from './keep-focus.ts'
import { keepUntilUp, listen } from './listen.ts'
import { outwards } from './outwards.ts'
import type { Stage } from './stage.tsx'
import type { TourEvent } from './tour.ts'
import { elementOf, lineBoxes } from './word.ts'

export interface AttendProps {
  page: Page
  /** What a tour needs beside the page and the cards. */
  tour: Pick<TourMeans, 'sentence' | 'lang' | 'send'>
  /** The delays that hold now: the reader may change theirs under an open page. */
  delays: () => Delays
  /** Makes the stage that cards are shown on. */
  createStage(on: { onDismiss: () => void; onGone: (spot: Spot) => void }): Stage
}

/** Turns what the page's events say into happenings, has `decide` say what follows, and does that. */
export function attend({ page, tour, delays, createStage }: AttendProps): Popover {
  let intent: Intent = idle
  let timer: ReturnType<typeof setTimeout> | undefined
  let preparing: typeof timer
  let pointer: Point | null = null
  let listening: AbortController | null = null
  const life = new AbortController()
  /** The spots that the intent names by id. */
  const spots = new Map<number, Spot>()
  /** Showing a card can make things happen: they wait until what is being done is done. */
  const queue: Happening[] = []
  let busy = false

  const stage = createStage({
    onDismiss: () => happen({ type: 'dismiss', time: performance.now() }),
    onGone: (spot) => happen({ type: 'gone', spot: spot.id, time: performance.now() }),
  })

  const guide = createGuide(page, {
    ...tour,
    open: (spot) => happen({ type: 'open', spot: know(spot), by: 'keyboard', point: null, time: performance.now() }),
    close: () => happen({ type: 'dismiss', time: performance.now() }),
    keepKey: (code) => keepUntilUp(code, stage.holds, life.signal),
  })

  /** Lets something happen, and says whether it must be kept from the page. */
  function happen(happening: Happening): boolean {
    queue.push(happening)
    if (busy) return false
    busy = true
    let consumed = false
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { intent: after, effects } = decide(intent, next, delays())
      intent = after
      for (const effect of effects) consumed = perform(effect) || consumed
      if (effects.some(({ type }) => type === 'hide'))
        guide.turn({ type: 'closed', dismissed: ['escape', 'dismiss', 'gone'].includes(next.type) })
    }
    busy = false
    const named = namedSpots(intent)
    for (const id of spots.keys()) if (!named.includes(id)) spots.delete(id)
    attendToPage()
    return consumed
  }

  function perform(effect: Effect): boolean {
    switch (effect.type) {
      case 'wait': {
        const { token, due } = effect
        clearTimeout(timer)
        clearTimeout(preparing)
        const left = due - performance.now()
        timer = setTimeout(() => happen({ type: 'timer', token, time: due }), left)
        // Not at once: most words are only passed over.
        preparing = setTimeout(() => prepare(token), left / 2)
        return false
      }
      case 'show': {
        const spot = spots.get(effect.spot)
        guide.makeRoom()
        if (spot === undefined || lineBoxes(spot).length === 0 || !stage.show(spot, effect.point))
          queue.push({ type: 'gone', spot: effect.spot, time: performance.now() })
        return false
      }
      case 'enter':
        stage.enter()
        return false
      case 'hide':
        stage.hide()
        return false
      case 'consume':
        return true
    }
  }

  /** Makes a card ready if the pointer still rests as it did when a wait began. */
  function prepare(token: number): void {
    const spot = intent.kind === 'resting' && intent.token === token ? spots.get(intent.spot) : undefined
    if (spot !== undefined) stage.prepare(spot)
  }

  /** While nothing is asked for, the page's events are none of our business. */
  function attendToPage(): void {
    if (intent.kind === 'idle' && !guide.active) {
      listening?.abort()
      listening = null
    } else if (listening === null) {
      listening = new AbortController()
      listen(listener, listening.signal, life.signal)
    }
  }

  /** What lies at a point: the card, or a word that no card covers. */
  function look(point: Point) {
    const card = stage.box()
    const inCard = card !== null && contains(card, point)
    const spot = inCard ? null : page.spotAt(point.x, point.y)
    return { card, inCard, spot: spot === null ? null : know(spot) }
  }

  function know(spot: Spot): number {
    spots.set(spot.id, spot)
    return spot.id
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
      return happen({ type: 'escape', spot, time: performance.now() }) || turnTour({ type: 'escape' })
    },
    onEnter: (event: KeyboardEvent) => guide.enter(event),
    onInput: () => void turnTour({ type: 'type' }),
    isOurs: stage.holds,
    onKey({ key, shiftKey }: KeyboardEvent) {
      const use = stage.useKey(key, shiftKey)
      if (use !== 'leave') return use === 'scroll'
      const spot = spots.get(shownSpot(intent) ?? 0)
      happen({ type: 'dismiss', time: performance.now() })
      return spot !== undefined && deepestFocus(document) === null && goOnFrom(spot.range.startContainer, shiftKey)
    },
    onPress(point: Point, by: 'pointer' | 'touch') {
      const { inCard, spot } = look(point)
      happen({ type: 'press', inCard, spot, by, time: performance.now() })
      if (!inCard) turnTour({ type: 'press' })
    },
    onRelease: () => void happen({ type: 'release', time: performance.now() }),
    onScroll(scrolled: Node) {
      if (pointer === null) return
      const { inCard, spot } = look(pointer)
      // A box elsewhere may scroll without end, as a ticker does: that moves nothing under the pointer.
      const known = spots.get(spot ?? 0)
      if (
        known !== undefined &&
        scrolled !== document &&
        !outwards(elementOf(known)).some((around) => around === scrolled)
      )
        return
      happen({ type: 'scroll', inCard, spot, time: performance.now() })
    },
    onOff: () => void happen({ type: 'off', time: performance.now() }),
    onCovered() {
      if (stage.box() !== null) happen({ type: 'elsewhere', time: performance.now() })
    },
    onElsewhere() {
      happen({ type: 'elsewhere', time: performance.now() })
      turnTour({ type: 'elsewhere' })
    },
    onAway: () => void happen({ type: 'away', time: performance.now() }),
  }

  return {
    tell(notice: Notice) {
      switch (notice.type) {
        case 'pointer': {
          // A finger does not hover; what it taps comes as a wish to open.
          if (notice.pointerType === 'touch') return
          const { x, y, time, buttons } = notice
          pointer = { x, y }
          const card = stage.box()
          const inCard = card !== null && contains(card, pointer)
          const spot = inCard || notice.spot === null ? null : know(notice.spot)
          happen({ type: 'pointer', point: pointer, time, pressed: buttons !== 0, spot, card, inCard })
          return
        }
        case 'open':
          happen({
            type: 'open',
            spot: know(notice.spot),
            by: notice.by,
            point: notice.point ?? null,
            time: performance.now(),
          })
          return
        case 'repainted':
          for (const [id, spot] of spots) {
            if (!page.spots().includes(spot) && !(id === shownSpot(intent) && stage.offersBack))
              happen({ type: 'gone', spot: id, time: performance.now() })
          }
          guide.look()
          return
        case 'stops':
        case 'visit':
        case 'leave':
        case 'relay':
          guide.ask(notice)
          attendToPage()
          return
      }
    },
    get attentive() {
      return intent.kind !== 'idle'
    },
    destroy() {
      // The site was switched off in this very card, which offers to take that back: it stays until the reader
      // dismisses it.
      if (stage.offersBack) return void turnTour({ type: 'escape' })
      happen({ type: 'elsewhere', time: performance.now() })
      turnTour({ type: 'escape' })
      clearTimeout(timer)
      clearTimeout(preparing)
      life.abort()
      stage.hide()
    },
  }
}
