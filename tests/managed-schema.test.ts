import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  categoryKey,
  defaultSettings,
  MARKS,
  parseSettings,
  SITE_MODES,
  subjectKey,
  THEMES,
  UNDERLINES,
} from '../data/settings.ts'

interface Named {
  id: string
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const schema: { properties: Record<string, { enum?: string[]; minimum?: number; maximum?: number }> } = read(
  '../public/managed-schema.json',
)
const pack: { categories: Named[]; subjects: Named[] } = read('../data/pack.json')
const handbook = readFileSync(new URL('../docs/managed.md', import.meta.url), 'utf8')

describe('the schema of what an administrator may set', () => {
  test('has every category, subject and setting, and no other', () => {
    const { offCategories: _, offSubjects: __, sites: ___, ...plain } = defaultSettings
    expect(Object.keys(schema.properties).sort()).toEqual(
      [
        ...pack.categories.map(({ id }) => categoryKey(id)),
        ...pack.subjects.map(({ id }) => subjectKey(id)),
        ...Object.keys(plain),
        'sites.mode',
        'sites.patterns',
      ].sort(),
    )
  })

  test('offers the values that settings have', () => {
    const { marks, underline, theme, 'sites.mode': mode } = schema.properties
    expect([marks?.enum, underline?.enum, theme?.enum, mode?.enum]).toEqual([MARKS, UNDERLINES, THEMES, SITE_MODES])
  })

  test.each(['dwell', 'cardText'] as const)('ends where the values of %s end', (key) => {
    const { minimum: least = 0, maximum: most = 0 } = schema.properties[key] ?? {}
    const read = [least - 1, least, most, most + 1].map((value) => parseSettings({ [key]: value })[key])
    expect(read).toEqual([defaultSettings[key], least, most, defaultSettings[key]])
  })
})

describe('the handbook for administrators', () => {
  /** The rows of its table: what stands under "Key", and what under "Value". */
  const rows = [...handbook.matchAll(/^\| (`.+?) +\| (.+?) +\|$/gm)].map(([, keys = '', value = '']) => ({
    keys,
    value,
  }))
  const told = (key: string) => rows.find(({ keys }) => keys.includes(`\`${key}\``))?.value ?? ''

  test('has every key, and no other', () => {
    const all = rows.flatMap(({ keys }) => keys.split(', ').map((key) => key.replaceAll('`', '')))
    const keys = Object.keys(schema.properties).map((key) => key.replace(/^(category|subject)\..*/, '$1.ID'))
    expect(all.sort()).toEqual([...new Set(keys)].sort())
  })

  test.each(['marks', 'underline', 'theme', 'sites.mode'])('tells every value of %s, in order', (key) => {
    const values = [...told(key).matchAll(/`"(\w+)"`/g)].map(([, value]) => value)
    expect(values).toEqual(schema.properties[key]?.enum)
  })

  test.each(['dwell', 'cardText'])('tells where the values of %s end', (key) => {
    const { minimum, maximum } = schema.properties[key] ?? {}
    expect(told(key)).toContain(`${minimum} to ${maximum}`)
  })
})
