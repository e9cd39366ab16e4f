import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { UNDERLINES } from '../data/settings.ts'
import { RING } from '../entrypoints/content-script/handover.ts'

const sheet = readFileSync(new URL('../public/highlight.css', import.meta.url), 'utf8')

test('every style of underline has its rule, the ring has one, and nothing else has', () => {
  const named = [...sheet.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name)
  expect(named).toEqual([...UNDERLINES.map((style) => `context-cards-${style}`), RING])
})
