import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { withShortMarks } from '../../../scripts/build/fuse-with-short-marks.ts'

const fuse = readFileSync(fileURLToPath(import.meta.resolve('fuse.js/min-basic')), 'utf8')

test('Fuse is two thousand characters shorter without its list of marks', () => {
  expect(fuse.length - (withShortMarks(fuse) ?? fuse).length).toBeGreaterThan(2000)
})

test('Fuse still strips marks where it is asked to, and finds misspelt words', async () => {
  const address = `data:text/javascript,${encodeURIComponent(withShortMarks(fuse) ?? '')}`
  const { default: Fuse } = await import(/* @vite-ignore */ address)
  const words = new Fuse(['café', 'encryption'], { ignoreDiacritics: true, threshold: 0.2 })
  expect(words.search('cafe')).toMatchObject([{ item: 'café' }])
  expect(words.search('encyption')).toMatchObject([{ item: 'encryption' }])
})

test('a Fuse whose list is not known is refused', () => {
  expect(withShortMarks('text.replace(/[\\u0300-\\u036f]/g,"")')).toBeNull()
})
