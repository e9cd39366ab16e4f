import { expect, test } from 'vitest'
import { itemsOf } from '../../data/items.ts'
import { defaultSettings, parseSettings, type Settings } from '../../data/settings.ts'

/** A value of each setting that is not its default. A new setting must be given one, or this is a type error. */
const others: Settings = {
  offCategories: ['threat'],
  offSubjects: ['mi5'],
  marks: 'none',
  underline: 'wavy',
  dwell: 700,
  theme: 'dark',
  cardText: 150,
  figures: false,
  badge: false,
  sites: { mode: 'only', patterns: ['example.org'] },
}

test('items hold every setting that differs from its default', () => {
  const same = Object.entries(others).filter(([key, value]) => Object.is(Reflect.get(defaultSettings, key), value))
  expect(same).toEqual([])
  expect(parseSettings(itemsOf(others))).toEqual(others)
})

test('items hold nothing of a setting at its default', () => {
  expect(itemsOf(defaultSettings)).toEqual({})
})
