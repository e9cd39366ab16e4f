import type { FrameStops } from '../../data/messages.ts'
import type { Spot } from '../content-script/handover.ts'
import { elementOf, lineBoxes } from './word.ts'

/** The mentions that can be seen now, in sight or not. */
export function visibleSpots(spots: readonly Spot[]): Spot[] {
  return spots.filter(
    (spot) => elementOf(spot).checkVisibility({ visibilityProperty: true }) && lineBoxes(spot).length > 0,
  )
}

/** What this frame has for a tour: the mentions that can be seen, and where it lies among the frames of its page. */
export function stopsFrom(spots: readonly Spot[], at: number | null): FrameStops {
  return {
    type: 'stops',
    subjects: spots.map(({ subject }) => subject),
    at,
    path: pathOf(window),
    before: frames(spots),
  }
}

/**
 * Where a tour stands whose ring was on `spot`, as an index into `now`: between two where the spot is no longer there,
 * by its neighbours in `then`.
 */
export function whereabouts(spot: Spot, then: readonly Spot[], now: readonly Spot[]): number {
  const at = now.indexOf(spot)
  if (at >= 0) return at
  const before = then.slice(0, then.indexOf(spot)).findLast((one) => now.includes(one))
  return (before === undefined ? -1 : now.indexOf(before)) + 0.5
}

/** Windows can be compared, whatever their origin. */
function pathOf(inner: Window): number[] {
  const { parent } = inner
  return inner === parent ? [] : [...pathOf(parent), within(parent).indexOf(inner)]
}

function within(outer: Window): unknown[] {
  return Array.from({ length: outer.length }, (_, index) => outer[index])
}

function frames(spots: readonly Spot[]): number[] {
  const elements = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame, object')]
  return within(window).map((inner) => {
    const frame = elements.find(({ contentWindow }) => contentWindow === inner)
    return spots.filter((spot) => frame !== undefined && precedes(spot, frame)).length
  })
}

/** Frames that have an index stand in the document itself; of a mention in a shadow tree the outermost host counts. */
function precedes(spot: Spot, frame: Element): boolean {
  let outer: Node = elementOf(spot)
  for (let root = outer.getRootNode(); root instanceof ShadowRoot; root = outer.getRootNode()) outer = root.host
  return (frame.compareDocumentPosition(outer) & Node.DOCUMENT_POSITION_PRECEDING) > 0
}
