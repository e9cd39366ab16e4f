import type { Spot } from '../content-script/handover.ts'
import { decide } from './decide.ts'
import type { Delays } from './delays.ts'
import { type Effect, type Happening, type Intent, idle, namedSpots, shownSpot, type Untimed } from './intent.ts'
import type { Stage } from './stage.tsx'
import { lineBoxes } from './word.ts'

/** What is told of a pursuit. */
export interface PursuitEvents {
  /** A card is about to be shown. */
  onShow(): void
  /** A card was taken away; `dismissed` if the reader put it away or its word is gone, rather than looked elsewhere. */
  onHidden(dismissed: boolean): void
  /** Something happened, and all that follows from it is done. */
  onDone(): void
}

/** The reader's intent as it goes on, and the waits it asks for. */
export interface Pursuit {
  /** Nothing is shown and nothing is asked for. */
  readonly idle: boolean
  /** The spot whose card is shown. */
  readonly shown: Spot | undefined
  /** Lets something happen, now or at another `performance.now()`, and says whether it must be kept from the page. */
  happen(what: Untimed, time?: number): boolean
  /** The id by which happenings name a spot, which is known from now on for as long as the intent names it. */
  know(spot: Spot): number
  /** The spots that are known, by their ids. */
  readonly spots: ReadonlyMap<number, Spot>
  /** Ends all waits, and takes away whatever card is shown. */
  destroy(): void
}

/** Has `decide` say what follows from each thing that happens, and does that. */
export function pursue(stage: Stage, delays: () => Delays, { onShow, onHidden, onDone }: PursuitEvents): Pursuit {
  let intent: Intent = idle
  let waiting: ReturnType<typeof setTimeout> | undefined
  let preparing: typeof waiting
  const spots = new Map<number, Spot>()
  /** Showing a card can make things happen: they wait until what is being done is done. */
  const queue: Happening[] = []
  let busy = false

  function happen(what: Untimed, time = performance.now()): boolean {
    queue.push({ ...what, time })
    if (busy) return false
    busy = true
    let consumed = false
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { intent: after, effects } = decide(intent, next, delays())
      intent = after
      effects.forEach(perform)
      const did = (type: Effect['type']) => effects.some((effect) => effect.type === type)
      consumed ||= did('consume')
      if (did('hide')) onHidden(['escape', 'dismiss', 'gone'].includes(next.type))
    }
    busy = false
    const named = namedSpots(intent)
    for (const id of spots.keys()) if (!named.includes(id)) spots.delete(id)
    onDone()
    return consumed
  }

  function perform(effect: Effect): void {
    switch (effect.type) {
      case 'wait':
        wait(effect.token, effect.due)
        return
      case 'show': {
        const spot = spots.get(effect.spot)
        onShow()
        if (spot === undefined || lineBoxes(spot).length === 0 || !stage.show(spot, effect.point))
          happen({ type: 'gone', spot: effect.spot })
        return
      }
      case 'enter':
        stage.enter()
        return
      case 'hide':
        stage.hide()
        return
      case 'consume':
        return
    }
  }

  function wait(token: number, due: number): void {
    endWait()
    const left = due - performance.now()
    waiting = setTimeout(() => happen({ type: 'timer', token }, due), left)
    // Not at once: most words are only passed over.
    preparing = setTimeout(prepare, left / 2)
  }

  /** Makes a card ready if the pointer still rests as it did when the wait began. */
  function prepare(): void {
    const spot = intent.kind === 'resting' && spots.get(intent.spot)
    if (spot) stage.prepare(spot)
  }

  function endWait(): void {
    clearTimeout(waiting)
    clearTimeout(preparing)
  }

  return {
    get idle() {
      return intent.kind === 'idle'
    },
    get shown() {
      return spots.get(shownSpot(intent) ?? 0)
    },
    happen,
    know(spot) {
      spots.set(spot.id, spot)
      return spot.id
    },
    spots,
    destroy() {
      happen({ type: 'elsewhere' })
      endWait()
    },
  }
}
