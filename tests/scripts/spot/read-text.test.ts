import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readText } from '../../../scripts/spot/read-text.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

test('a file is read as text', () => {
  expect(readText(new URL('../../pages/awkward-frame.html', import.meta.url))).toMatch(/^<!doctype html>/i)
})

test('a file that is not there is named in a sentence', () => {
  expect(() => readText(`${folder}nothing.jsonl`)).toThrow(`There is no file ${folder}nothing.jsonl.`)
})

test('what is no file is named with the reason', () => {
  expect(() => readText(folder)).toThrow(/^\S+ cannot be read: .+\.$/)
})
