import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemsOf } from '../../data/items.ts'
import { parseSettings } from '../../data/settings.ts'
import { choicesBetween, managedItems, readSettingsFile, writeSettingsFile } from '../../data/settings-file.ts'

const ids = { categories: ['people', 'threat'], subjects: ['mi5', 'khuram-butt'] }
const readFile = (text: string) => readSettingsFile(text, ids)

const items = {
  'category.people': false,
  'subject.khuram-butt': false,
  marks: 'every',
  dwell: 700,
  'sites.mode': 'only',
  'site.*.example.org': true,
}

/** A file with these settings. */
const file = (settings: unknown, more: object = {}) =>
  JSON.stringify({ format: 'context-cards-settings', version: 1, settings, ...more })

/** Sites with names of a length. */
function sitesOf(count: number, length: number) {
  const name = (at: number) => `${String(at).padStart(5, 'x')}${'.abc'.repeat(length / 4 - 1)}`
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`site.${name(at)}`, true]))
}

describe('a file of settings', () => {
  test('gives back the settings it was made of', () => {
    expect(readFile(writeSettingsFile(parseSettings(items)))).toEqual({ ok: true, items, ignored: [] })
  })

  test('says its format and version', () => {
    expect(JSON.parse(writeSettingsFile(parseSettings({})))).toEqual({
      format: 'context-cards-settings',
      version: 1,
      settings: {},
    })
  })

  test('may begin with a byte order mark', () => {
    expect(readFile(`\uFEFF${file(items)}`)).toEqual({ ok: true, items, ignored: [] })
  })

  test('names what is ignored: unknown fields, and values that do not fit', () => {
    const odd = {
      dwell: 'long',
      theme: 'dark',
      badge: true,
      colour: 'red',
      'category.': false,
      'subject.': false,
      'site.https://example.org/': true,
      'site.a.org': 1,
    }
    expect(readFile(file(odd, { author: 'me' }))).toEqual({
      ok: true,
      items: { theme: 'dark' },
      ignored: ['author', 'dwell', 'colour', 'category.', 'subject.', 'site.https://example.org/', 'site.a.org'],
    })
  })

  test('names what speaks of categories and subjects that there are not', () => {
    const odd = { 'category.dragons': false, 'category.threat': false, 'subject.smaug': false, 'subject.mi5': false }
    expect(readFile(file(odd))).toEqual({
      ok: true,
      items: { 'category.threat': false, 'subject.mi5': false },
      ignored: ['category.dragons', 'subject.smaug'],
    })
  })

  test('may hold as many sites as browsers store', () => {
    const read = readFile(file(sitesOf(512, 100)))
    expect(read.ok && Object.keys(read.items).length).toBe(512)
  })

  test('cannot reach a prototype', () => {
    const read = readFile(file({}).replace('{}', '{"__proto__": {"marks": "none"}}'))
    expect(read).toEqual({ ok: true, items: {}, ignored: ['__proto__'] })
  })
})

describe('a wrong file is refused, with the reason', () => {
  test.each([
    ['more items', sitesOf(513, 20)],
    ['more bytes', sitesOf(500, 220)],
  ])('that browsers have no room for: %s', (_what, sites) => {
    expect(readFile(file(sites))).toEqual({ ok: false, fault: 'size' })
  })

  test.each([
    ['', 'json'],
    ['<html>', 'json'],
    ['{"format": "context-cards', 'json'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{"marks": "none"}', 'foreign'],
    ['{"format": "someone-elses-settings", "version": 1, "settings": {}}', 'foreign'],
    ['{"format": "context-cards-settings"}', 'damaged'],
    [file([]), 'damaged'],
    [file({}, { version: '1' }), 'damaged'],
    [file({}, { version: 0 }), 'damaged'],
    [file({}, { version: 2 }), 'version'],
    [file([], { version: 2 }), 'version'],
  ])('%j: %s', (text, fault) => {
    expect(readFile(text)).toEqual({ ok: false, fault })
  })
})

describe('whatever is imported', () => {
  const key = fc.oneof(fc.constantFrom(...Object.keys(items), 'theme', 'cardText', '__proto__'), fc.string())
  const value = fc.oneof(fc.constantFrom(...Object.values(items), 'dark', 120), fc.jsonValue())

  test('any text gives valid settings or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(readFile(text).ok).toBe(false)
      }),
    )
  })

  test('any settings give items that the parser takes whole', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value), (settings) => {
        const read = readFile(file(settings))
        if (!read.ok) throw new Error(read.fault)
        expect(itemsOf(parseSettings(read.items))).toEqual(read.items)
        for (const one of [...Object.keys(read.items), ...read.ignored]) expect(Object.keys(settings)).toContain(one)
      }),
    )
  })
})

test('the choices between two settings are what differs', () => {
  expect(choicesBetween({ marks: 'every', dwell: 100 }, { dwell: 100, theme: 'dark' })).toEqual([
    { key: 'marks', value: undefined },
    { key: 'theme', value: 'dark' },
  ])
})

test('what an administrator has set locks its setting at the default too, and only where it can be taken', () => {
  const set = {
    'category.people': true,
    'subject.mi5': false,
    marks: 'first',
    'sites.mode': 'except',
    'site.a.org': true,
  }
  expect(managedItems({ ...set, dwell: -1, colour: 'red', 'category.threat': 'off', 'site.a b': true })).toEqual(set)
})

test('sites that an administrator lists are locked one by one, those that no address can have not', () => {
  expect(managedItems({ 'sites.patterns': ['a.org', '*.b.org', 'https://c.org/', 'D.org', 7] })).toEqual({
    'site.a.org': true,
    'site.*.b.org': true,
  })
  expect(managedItems({ 'sites.patterns': { 'a.org': true } })).toEqual({})
})
