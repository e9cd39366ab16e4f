import { expect } from 'vitest'
import { takePictures } from '../../scripts/gallery/gallery-pictures.ts'
import { compareWithKept } from '../../scripts/gallery/kept-pictures.ts'
import { test } from './gallery-fixture.ts'

test('every card looks as in the pictures that are kept', { timeout: 120_000 }, async ({ bare, gallery }) => {
  const pictures = await takePictures(bare, gallery)
  expect(pictures.size).toBeGreaterThan(10)
  expect(compareWithKept(bare.kind, pictures)).toEqual([])
})

test('a padding that grows by one px in the dark is noticed', { timeout: 60_000 }, async ({ bare, gallery }) => {
  const seed = `.specimen:not([data-name="narrow"]) { display: none }
    [data-scheme="dark"] .row { padding-block: 11px }`
  const sentences = compareWithKept(bare.kind, await takePictures(bare, gallery, seed))
  expect(sentences.filter((sentence) => sentence.startsWith('“narrow”'))).toEqual([
    expect.stringMatching(/pixels differ.* in dark, left to right from .*npm run gallery -- --update/),
  ])
})

test('where a fact comes from stands equally near to it on one line and on two', async ({ bare, gallery }) => {
  const page = await bare.browser.newPage()
  await page.goto(`${gallery}/index.html`)
  const sources = await page.$$eval('.specimen:not(.specimen-large) .fact-source', (all) =>
    all.map((source) => {
      const text = new Range()
      text.selectNodeContents(source.firstElementChild ?? source)
      const { top, height } = text.getBoundingClientRect()
      const above = source.previousElementSibling?.getBoundingClientRect().bottom ?? Number.NaN
      return { lines: Math.round(height / 16), distance: Math.round(top - above) }
    }),
  )
  expect(new Set(sources.map(({ lines }) => lines))).toEqual(new Set([1, 2]))
  expect(new Set(sources.map(({ distance }) => distance)).size).toBe(1)
  await page.close()
})
