import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../../data/settings.ts'
import { createPopoverCaller } from '../../../entrypoints/content-script/call-popover.ts'
import { HANDOVER, type Notice, type Page, type Spot } from '../../../entrypoints/content-script/handover.ts'

const spot: Spot = {
  id: 1,
  subject: 'mi5',
  surface: 'MI5',
  reason: { kind: 'name' },
  // No test looks where it stands.
  range: Object.create(null),
}
const page: Page = { settings: () => defaultSettings, spots: () => [spot], spotAt: () => spot }
const pointerOn = (spot: Spot | null): Notice => ({
  type: 'pointer',
  x: 1,
  y: 2,
  time: 3,
  buttons: 0,
  pointerType: 'mouse',
  spot,
})

/** What was told to the popover once it ran. */
let told: Notice[]
/** The files that were loaded, each time by an address of its own. */
let loaded: string[]
let destroyed: boolean

beforeEach(() => {
  told = []
  loaded = []
  destroyed = false
  vi.stubGlobal('chrome', {
    runtime: { getURL: (name: string) => `data:text/javascript,globalThis.popoverRuns("${name}")` },
  })
  vi.stubGlobal('popoverRuns', (name: string) => {
    loaded.push(name.replace(/\d+$/, 'N'))
    const handover = globalThis[HANDOVER]
    if (handover)
      handover.popover = { attentive: false, tell: (notice) => told.push(notice), destroy: () => (destroyed = true) }
  })
})
afterEach(() => {
  globalThis[HANDOVER] = undefined
})

describe('the popover', () => {
  test('is not loaded for a pointer that is on no mention, nor for marks painted anew', () => {
    const popover = createPopoverCaller(page)
    popover.tell(pointerOn(null))
    popover.tell({ type: 'repainted' })
    expect([loaded, popover.attentive]).toEqual([[], false])
  })

  test('is loaded once when the pointer is on a mention, and every move is wanted meanwhile', async () => {
    const popover = createPopoverCaller(page)
    popover.tell(pointerOn(spot))
    expect(popover.attentive).toBe(true)
    popover.tell(pointerOn(null))
    await expect.poll(() => told).toEqual([pointerOn(null)])
    expect([loaded, popover.attentive]).toEqual([['popover.js?N'], false])
  })

  test('is told of a tour that was asked for on the way, and of the mention, not of what says less', async () => {
    const popover = createPopoverCaller(page)
    popover.tell(pointerOn(spot))
    popover.tell({ type: 'stops' })
    popover.tell({ type: 'repainted' })
    await expect.poll(() => told).toEqual([{ type: 'stops' }, pointerOn(spot)])
  })

  test('is told all at once when it is there', async () => {
    const popover = createPopoverCaller(page)
    popover.tell({ type: 'stops' })
    await expect.poll(() => told).toHaveLength(1)
    popover.tell({ type: 'repainted' })
    expect(told).toEqual([{ type: 'stops' }, { type: 'repainted' }])
  })

  test('goes with the content script, and leaves its place', async () => {
    const popover = createPopoverCaller(page)
    popover.tell({ type: 'stops' })
    await expect.poll(() => told).toHaveLength(1)
    popover.destroy()
    expect([destroyed, globalThis[HANDOVER]]).toEqual([true, undefined])
  })

  test('leaves the place of one that came after it', () => {
    const first = createPopoverCaller(page)
    createPopoverCaller(page)
    const later = globalThis[HANDOVER]
    first.destroy()
    expect(globalThis[HANDOVER]).toBe(later)
  })

  test('runs anew for a content script that comes after, though a module runs once for each address', async () => {
    for (const times of [1, 2]) {
      const popover = createPopoverCaller(page)
      popover.tell({ type: 'stops' })
      await expect.poll(() => told).toHaveLength(times)
      popover.destroy()
    }
    expect(loaded).toEqual(['popover.js?N', 'popover.js?N'])
  })
})
