import { expect, test } from 'vitest'
import { copyText } from '../../platform/copy-text.ts'

test('text is put on the clipboard', async () => {
  const copied: string[] = []
  expect(await copyText('the fact', { writeText: async (text) => void copied.push(text) })).toBe(true)
  expect(copied).toEqual(['the fact'])
})

test('a clipboard that refuses is told of', async () => {
  expect(await copyText('the fact', { writeText: () => Promise.reject(new Error('not allowed')) })).toBe(false)
})
