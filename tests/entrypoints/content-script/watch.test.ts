import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWatcher, type Watcher } from '../../../entrypoints/content-script/watch.ts'

const { document, Element, ShadowRoot, HTMLFormElement, MutationObserver } = parseHTML(
  '<!doctype html><p></p><div></div>',
)
const paragraph = document.querySelector('p')
const text = document.createTextNode('MI5')

let watcher: Watcher
/** When changes were passed on, in ms since the watcher began, and whether something may have been hidden or shown. */
let passedOn: [time: number, maybeVeiled: boolean][]

beforeEach(() => {
  vi.useFakeTimers()
  for (const [name, value] of Object.entries({ Element, ShadowRoot, HTMLFormElement, MutationObserver }))
    vi.stubGlobal(name, value)
  vi.stubGlobal('addEventListener', () => {})
  paragraph?.replaceChildren(text)
  passedOn = []
  const start = Date.now()
  watcher = createWatcher(document, new Set(), { blocks: new Set(), trees: new Set() }, (maybeVeiled) => {
    passedOn.push([Date.now() - start, maybeVeiled])
  })
})
afterEach(() => {
  watcher.destroy()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Changes the page so often in each of so many ms. */
async function change(times: number, span: number) {
  for (let ms = 0; ms < span; ms++) {
    for (let time = 0; time < times; time++) text.data = `MI5 ${time}`
    await vi.advanceTimersByTimeAsync(1)
  }
}

describe('a page that changes', () => {
  test('has its changes passed on once, a little later', async () => {
    await change(3, 2)
    await vi.advanceTimersByTimeAsync(200)
    expect(passedOn).toEqual([[40, false]])
  })

  test('10,000 times a second is followed the more lazily the longer it does, at last every two seconds', async () => {
    await change(10, 4600)
    const times = passedOn.map(([time]) => time)
    expect(times.map((time, index) => Math.round((time - (times[index - 1] ?? 0)) / 40))).toEqual([
      1, 2, 4, 8, 16, 32, 50,
    ])
  })

  test('is followed closely again once it has come to rest', async () => {
    await change(10, 1000)
    passedOn = []
    for (let time = 0; time < 8; time++) {
      await change(1, 1)
      await vi.advanceTimersByTimeAsync(2000)
    }
    await change(1, 1)
    const before = passedOn.length
    await vi.advanceTimersByTimeAsync(40)
    expect(passedOn.length).toBe(before + 1)
  })

  test('is followed no more once that is over', async () => {
    await change(1, 1)
    watcher.destroy()
    await vi.advanceTimersByTimeAsync(100)
    expect(passedOn).toEqual([])
  })
})
