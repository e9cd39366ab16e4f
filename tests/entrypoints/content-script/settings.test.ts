import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultSettings, type Settings } from '../../../data/settings.ts'
import { watchSettings } from '../../../entrypoints/content-script/settings.ts'

/** Answers that storage owes, the oldest first. */
let owed: ((items: object) => void)[]
let onChanged: () => void
let told: Settings[]

beforeEach(() => {
  vi.useFakeTimers()
  owed = []
  told = []
  vi.stubGlobal('chrome', {
    runtime: { id: 'ours' },
    storage: {
      sync: { get: () => new Promise((resolve) => owed.push(resolve)) },
      managed: { get: () => Promise.reject(new Error('There is no administrator.')) },
      onChanged: {
        addListener(listener: typeof onChanged) {
          onChanged = listener
        },
      },
    },
  })
  void watchSettings((settings) => told.push(settings))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function answer(items: object) {
  owed.shift()?.(items)
  await vi.advanceTimersByTimeAsync(0)
}

describe('stored settings', () => {
  test('are told once they are read, and again after each change', async () => {
    await answer({})
    onChanged()
    await answer({ dwell: 800 })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(told).toEqual([defaultSettings, { ...defaultSettings, dwell: 800 }])
    expect(owed).toEqual([])
  })

  test('are asked for again where storage never answers, as Firefox does to a page left meanwhile', async () => {
    owed.pop()
    await vi.advanceTimersByTimeAsync(2000)
    await answer({ dwell: 800 })
    expect(told).toEqual([{ ...defaultSettings, dwell: 800 }])
  })

  test('are neither told nor asked for once the extension is gone', async () => {
    vi.stubGlobal('chrome', { runtime: {} })
    await answer({})
    await vi.advanceTimersByTimeAsync(10_000)
    expect(told).toEqual([])
    expect(owed).toEqual([])
  })
})
