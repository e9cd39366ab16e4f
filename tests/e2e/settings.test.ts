import { describe, expect } from 'vitest'
import { test } from './fixture.ts'

const article = '<!doctype html><p>Andrew Parker of MI5.</p>'
const both = { painted: ['Andrew Parker', 'MI5'], quiet: [] }
/** The promise to a reader: an open page follows within this, in ms. */
const SOON = { timeout: 1000, interval: 50 }

test('an open page follows within a second when a category goes off and on again', async ({ open, setSetting }) => {
  const page = await open(article)
  expect(await page.settledMarks()).toEqual(both)
  await setSetting('category.organisations', false)
  await expect.poll(() => page.marks(), SOON).toEqual({ painted: ['Andrew Parker'], quiet: [] })
  await setSetting('category.organisations', true)
  await expect.poll(() => page.marks(), SOON).toEqual(both)
})

test('a page opened with a category off does not mark it', async ({ open, setSetting }) => {
  await setSetting('category.people', false)
  const page = await open(article)
  expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
})

test('a card closes when its category goes off', async ({ open, setSetting }) => {
  const page = await open(article)
  await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.card()).not.toBeNull()
  await setSetting('category.organisations', false)
  await expect.poll(() => page.card(), SOON).toBeNull()
})

describe('damaged settings fall back singly', () => {
  test.for([
    ['category.organisations', 'off'],
    ['category.organisations', null],
    ['category.organisations', { nested: [false] }],
    ['category.', false],
    ['category.no-such-category', false],
    ['something else', 0],
  ] as const)('%s: %j', async ([key, value], { open, setSetting }) => {
    await setSetting('category.people', false)
    await setSetting(key, value)
    const page = await open(article)
    expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
    expect(page.complaints).toEqual([])
  })
})
