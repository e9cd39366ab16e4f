import type { FrameReport } from './messages.ts'

/** Where a tour goes next, and where it has been. */
export interface TourStep {
  /** Frame and mention to go to. */
  frame: number
  index: number
  /** The frame that has to give up the ring, if another one has it. */
  leave: number | null
}

/**
 * The next (`step` 1) or previous (-1) mention of a page, over all its frames, the page itself first; round at the ends.
 * `reports` by frame id. Null where nothing is mentioned.
 */
export function nextStep(reports: ReadonlyMap<number, FrameReport>, step: 1 | -1): TourStep | null {
  const frames = [...reports].sort(([a], [b]) => a - b)
  const stops = frames.flatMap(([frame, { mentions }]) =>
    Array.from({ length: mentions }, (_, index) => ({ frame, index })),
  )
  const holder = frames.find(([, { current }]) => current >= 0)
  const at = stops.findIndex(({ frame, index }) => frame === holder?.[0] && index === holder[1].current)
  const start = at < 0 && step < 0 ? 0 : at
  const stop = stops.at((start + step) % stops.length)
  if (!stop) return null
  return { ...stop, leave: holder && holder[0] !== stop.frame ? holder[0] : null }
}
