import type { FrameStops } from './messages.ts'

/** A mention that a tour goes to. */
export interface Visit {
  /** Its frame, and its index among the mentions of that frame. */
  readonly frame: number
  readonly index: number
  /** Which of all mentions of the page it is, from 1, and how many there are. */
  readonly place: number
  readonly count: number
}

/** What frames have for a tour, by frame id; the top frame's id is 0. */
export type StopsByFrame = ReadonlyMap<number, FrameStops>

interface Stop extends Visit {
  readonly subject: string
  readonly key: Key
}

/**
 * A place in the page with all its frames, as numbers to compare one after the other. Each frame on the way adds two:
 * how many of its parent's mentions come before it, and its index among the parent's frames. Last comes the mention's
 * index and a half, so that it sorts between the frames before it and those after it.
 */
type Key = readonly number[]

/**
 * Stands for the index of a frame where the browser does not tell it: such frames come last, in the order of their ids.
 */
const LAST = 1e6

/**
 * The next (`step` 1) or previous (-1) mention of a page in reading order, round at the ends. Null where nothing is
 * mentioned.
 */
export function nextStep(frames: StopsByFrame, step: 1 | -1): Visit | null {
  const stops = inReadingOrder(frames)
  const at = [...frames].find(([, { at }]) => at !== null)
  const here = at === undefined ? null : [...keyOf(at[0], frames), (at[1].at ?? 0) + 0.5]
  const [ordered, isPast] = step === 1 ? [stops, 1] : [stops.toReversed(), -1]
  const next = here === null ? undefined : ordered.find(({ key }) => compare(key, here) * isPast > 0)
  return next ?? ordered[0] ?? null
}

/**
 * The `position`th mention of one subject in reading order, from 0; the first where there are no longer so many. Null
 * where it has none.
 */
export function stepTo(frames: StopsByFrame, subject: string, position: number): (Visit & { position: number }) | null {
  const stops = inReadingOrder(frames).filter((stop) => stop.subject === subject)
  const at = position < stops.length ? position : 0
  const stop = stops[at]
  return stop === undefined ? null : { ...stop, position: at }
}

function inReadingOrder(frames: StopsByFrame): Stop[] {
  const stops = [...frames].flatMap(([frame, { subjects }]) => {
    const way = keyOf(frame, frames)
    return subjects.map((subject, index) => ({ frame, index, subject, key: [...way, index + 0.5] }))
  })
  return stops
    .sort((a, b) => compare(a.key, b.key))
    .map((stop, index) => ({ ...stop, place: index + 1, count: stops.length }))
}

function keyOf(id: number, frames: StopsByFrame): Key {
  const path = frames.get(id)?.path ?? []
  return path.flatMap((index, depth) => {
    const way = path.slice(0, depth).join()
    const parent = [...frames.values()].find((one) => one.path.join() === way)
    return [parent?.before[index] ?? parent?.subjects.length ?? 0, index < 0 ? LAST + id : index]
  })
}

function compare(a: Key, b: Key): number {
  const fork = a.findIndex((number, depth) => number !== b[depth])
  return fork < 0 ? a.length - b.length : (a[fork] ?? 0) - (b[fork] ?? -1)
}
