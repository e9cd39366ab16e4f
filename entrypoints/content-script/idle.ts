/** Work done in slices while the page is idle: called until it returns false. */
export type Idle = (work: (hasTime: () => boolean) => boolean) => { start(): void; stop(): void }

/** Longest slice in ms, so that input that comes meanwhile waits for less than half a frame. */
const SLICE = 6
/** A page that never rests still gets its slices after so many ms. */
const PATIENCE = 300

/** Does work in the browser's idle time, a slice at a time. */
export const whenIdle: Idle = (work) => {
  let handle = 0
  const slice = (deadline: IdleDeadline) => {
    handle = 0
    const end = performance.now() + SLICE
    const hasTime = () => performance.now() < end && (deadline.didTimeout || deadline.timeRemaining() > 0)
    if (work(hasTime)) start()
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
