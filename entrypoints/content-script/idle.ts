/** Work that is done in slices while the page is idle. */
export interface Slices {
  start(): void
  /** Does a slice at once. */
  begin(): void
  destroy(): void
}

/** Longest slice in ms, so that input that comes meanwhile waits for less than half a frame. */
const SLICE = 6
/**
 * A page that never rests still gets its slices after so many ms. A page that nobody sees gets slices that long: nothing
 * in it can be late, and browsers give it no more than one a second.
 */
const PATIENCE = 100

/** Does work in the browser's idle time, a slice at a time: it is called until it returns false. */
export function whenIdle(work: (hasTime: () => boolean) => boolean): Slices {
  let handle = 0
  const begin = () => {
    destroy()
    const end = performance.now() + (document.hidden ? PATIENCE : SLICE)
    if (work(() => performance.now() < end)) start()
  }
  const start = () => {
    handle ||= requestIdleCallback(begin, { timeout: PATIENCE })
  }
  const destroy = () => {
    cancelIdleCallback(handle)
    handle = 0
  }
  return { start, begin, destroy }
}
