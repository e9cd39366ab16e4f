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
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = (idle?: IdleDeadline) => {
    destroy()
    const end = performance.now() + (document.hidden ? PATIENCE : SLICE)
    if (!work(() => performance.now() < end)) return
    // Chromium calls once in 50 ms, however idle the page: the rest of that time is used, too, with room for input.
    if (!import.meta.env.FIREFOX && idle && idle.timeRemaining() > SLICE) timer = setTimeout(begin, 0, idle)
    else start()
  }
  const start = () => {
    handle ||= requestIdleCallback(begin, { timeout: PATIENCE })
  }
  const destroy = () => {
    if (!import.meta.env.FIREFOX) clearTimeout(timer)
    cancelIdleCallback(handle)
    handle = 0
  }
  return { start, begin, destroy }
}
