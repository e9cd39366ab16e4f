import * as fc from 'fast-check'
import type { Frame } from 'puppeteer-core'
import { expect } from 'vitest'
import { changeAndCompare, changes, lanes, twins } from './change-at-random.ts'
import { test } from './fixture.ts'

/**
 * Sequences of changes a browser, and where they begin; a long run asks for more: SEQUENCES=5000 SEED=2 npm run
 * test:e2e.
 */
const SEQUENCES = Number(process.env.SEQUENCES ?? 40)
const SEED = Number(process.env.SEED ?? 7919)
const LANES = 4
/** How long all may take, in ms, with making a failure smaller. */
const LIMIT = 90_000 + SEQUENCES * 3000

test('after any changes the marks are those of a fresh read, and the page is its own', {
  timeout: LIMIT,
  // What fails once is wrong here: a second go would only hide that.
  retry: 0,
}, async ({ open }) => {
  const page = await open(lanes(LANES, '/twins.html'), { files: { '/twins.html': twins } })
  const frames = page.page.frames().filter((frame) => frame.url().endsWith('/twins.html'))
  expect(frames.length).toBe(LANES)
  const run = (frame: Frame, lane: number) =>
    fc.assert(
      fc.asyncProperty(changes, async (sequence) => {
        const { followed, fresh, before, after } = await frame.evaluate(changeAndCompare, sequence)
        expect(followed, before).toEqual(fresh)
        expect(after).toBe(before)
      }),
      { numRuns: Math.ceil(SEQUENCES / LANES), seed: SEED + lane },
    )
  await Promise.all(frames.map(run))
  expect(page.complaints).toEqual([])
})
