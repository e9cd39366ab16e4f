/** Work that is done in slices while the page is idle. */
export interface Slices {
  start(): void
  stop(): void
}

/** Longest slice in ms, so that input that comes meanwhile waits for less than half a frame. */
const SLICE = 6
/** A page that never rests still gets its slices after so many ms. */
const PATIENCE = 100

/** Does work in the browser's idle time, a slice at a time: it is called until it returns false. */
export function whenIdle(work: (hasTime: () => boolean) => boolean): Slices {
  let handle = 0
  const slice = () => {
    handle = 0
    const end = performance.now() + SLICE
    if (work(() => performance.now() < end)) start()
  }
  const start = () => {
    handle ||= requestIdleCallback(slice, { timeout: PATIENCE })
  }
  const stop = () => {
    cancelIdleCallback(handle)
    handle = 0
  }
  return { start, stop }
}
