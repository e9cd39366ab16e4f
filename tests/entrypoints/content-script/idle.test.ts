import { beforeEach, describe, expect, test, vi } from 'vitest'
import { whenIdle } from '../../../entrypoints/content-script/idle.ts'

/** What waits for the page to be idle, by handle. */
let waiting: Map<number, () => void>
let now: number

beforeEach(() => {
  waiting = new Map()
  now = 1000
  let handles = 0
  vi.stubGlobal('document', { hidden: false })
  vi.stubGlobal('performance', { now: () => now })
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    waiting.set(++handles, work)
    return handles
  })
  vi.stubGlobal('cancelIdleCallback', (handle: number) => void waiting.delete(handle))
})

/** The page is idle once. */
function rest() {
  const [work] = waiting.values()
  work?.()
}

/** How long, in ms, a slice has time. */
function timeIn(begin: () => void, read: () => (() => boolean) | undefined): number {
  begin()
  const hasTime = read()
  let spent = 0
  for (; hasTime?.(); now++) spent++
  return spent
}

describe('work for idle time', () => {
  test('is done a slice at a time until there is no more', () => {
    const work = vi.fn().mockReturnValueOnce(true).mockReturnValueOnce(true).mockReturnValue(false)
    whenIdle(work).start()
    for (let time = 0; time < 5; time++) rest()
    expect([work.mock.calls.length, waiting.size]).toEqual([3, 0])
  })

  test('is asked for once, however often it is started', () => {
    const slices = whenIdle(() => false)
    slices.start()
    slices.start()
    expect(waiting.size).toBe(1)
  })

  test('is done at once where it is begun, and then not a second time', () => {
    const work = vi.fn(() => false)
    const slices = whenIdle(work)
    slices.start()
    slices.begin()
    rest()
    expect(work).toHaveBeenCalledOnce()
  })

  test('has less than half a frame a slice, and a tenth of a second where nobody sees the page', () => {
    let hasTime: (() => boolean) | undefined
    const { begin } = whenIdle((given) => {
      hasTime = given
      return false
    })
    expect(timeIn(begin, () => hasTime)).toBe(6)
    vi.stubGlobal('document', { hidden: true })
    expect(timeIn(begin, () => hasTime)).toBe(100)
  })

  test('is not done any more once it is destroyed, and can be started again', () => {
    const work = vi.fn(() => false)
    const slices = whenIdle(work)
    slices.start()
    slices.destroy()
    rest()
    expect(work).not.toHaveBeenCalled()
    slices.start()
    rest()
    expect(work).toHaveBeenCalledOnce()
  })
})
