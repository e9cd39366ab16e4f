import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  categoryKey,
  defaultSettings,
  isSiteOff,
  MARKS,
  parseSettings,
  SITE_MODES,
  siteKey,
  subjectKey,
  THEMES,
  UNDERLINES,
} from '../../data/settings.ts'

describe('stored settings', () => {
  test('nothing stored means every category is on', () => {
    expect(parseSettings({})).toMatchObject({
      offCategories: [],
      marks: 'first',
      underline: 'dotted',
      dwell: 300,
      theme: 'auto',
    })
  })

  test('a category stored as false is off, in alphabetical order', () => {
    expect(parseSettings({ 'category.threat': false, 'category.events': false })).toEqual({
      ...defaultSettings,
      offCategories: ['events', 'threat'],
    })
  })

  test.each([[true], [null], [0], [''], ['false'], [[]], [{}]])('a category stored as %j is on', (value) => {
    expect(parseSettings({ 'category.threat': value })).toEqual(defaultSettings)
  })

  test('a damaged value falls back alone', () => {
    expect(parseSettings({ 'category.threat': 'off', 'category.events': false })).toEqual({
      ...defaultSettings,
      offCategories: ['events'],
    })
  })

  test.each([[undefined], [null], [3], ['category.threat'], [false]])(
    '%j in place of items means the defaults',
    (items) => {
      expect(parseSettings(items)).toEqual(defaultSettings)
    },
  )

  test('what an administrator set badly leaves the reader their own choice', () => {
    const stored = {
      marks: 'every',
      dwell: 800,
      'sites.mode': 'only',
      'site.a.example': true,
      'category.people': false,
    }
    const managed = { marks: 'evry', dwell: '1s', 'sites.mode': 'x', 'site.a.example': 'no', 'category.people': 'off' }
    expect(parseSettings(stored, managed)).toEqual(parseSettings(stored))
  })

  test('what an administrator set well wins', () => {
    const managed = { marks: 'none', 'category.people': true, figures: false, 'sites.patterns': ['b.example'] }
    expect(parseSettings({ marks: 'every', 'category.people': false, 'site.a.example': true }, managed)).toMatchObject({
      marks: 'none',
      offCategories: [],
      figures: false,
      sites: { patterns: ['a.example', 'b.example'] },
    })
  })

  test('unknown keys are ignored', () => {
    expect(
      parseSettings({ ['__proto__']: false, category: false, Category: false, 'site.example.org': false, sites: 3 }),
    ).toEqual(defaultSettings)
  })
})

describe('stored settings, whatever storage holds', () => {
  /** Anything JSON can hold, with keys of ours among the others. */
  const items = fc.dictionary(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        'category.',
        'category.events',
        'category.threat',
        'category',
        'marks',
        'dwell',
        'cardText',
        'sites.mode',
        'site.a',
        'sites.patterns',
        'figures',
      ),
    ),
    fc.oneof(fc.jsonValue(), fc.boolean()),
  )

  test('any JSON gives valid settings and throws nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), items), (stored) => {
        const { offCategories } = parseSettings(stored)
        expect(offCategories.every((id) => typeof id === 'string')).toBe(true)
        expect(offCategories).toEqual([...new Set(offCategories)].sort())
      }),
    )
  })

  test('any JSON as stored and as set by an administrator gives values that a setting has', () => {
    const any = fc.oneof(fc.jsonValue(), items)
    fc.assert(
      fc.property(any, any, (stored, managed) => {
        const settings = parseSettings(stored, managed)
        expect(MARKS).toContain(settings.marks)
        expect(UNDERLINES).toContain(settings.underline)
        expect(THEMES).toContain(settings.theme)
        expect(SITE_MODES).toContain(settings.sites.mode)
        expect(settings.dwell >= 0 && settings.dwell <= 2000).toBe(true)
        expect(settings.cardText >= 80 && settings.cardText <= 200).toBe(true)
        expect([typeof settings.figures, typeof settings.badge]).toEqual(['boolean', 'boolean'])
        for (const list of [settings.offCategories, settings.offSubjects, settings.sites.patterns]) {
          expect(list).toEqual([...new Set(list)].sort())
          for (const one of list) expect(typeof one).toBe('string')
        }
        expect(typeof isSiteOff(settings, 'example.org')).toBe('boolean')
      }),
    )
  })

  test('damage to one item changes no other', () => {
    fc.assert(
      fc.property(items, fc.string(), fc.jsonValue(), (stored, id, damage) => {
        const others = (from: object) => parseSettings(from).offCategories.filter((off) => off !== id)
        expect(others({ ...stored, [categoryKey(id)]: damage })).toEqual(others(stored))
      }),
    )
  })

  test('a category stored under its key is off, and on again once the key is gone', () => {
    fc.assert(
      fc.property(items, fc.string(), (stored, id) => {
        const key = categoryKey(id)
        expect(parseSettings({ ...stored, [key]: false }).offCategories).toContain(id)
        const { [key]: _gone, ...rest } = stored
        expect(parseSettings(rest).offCategories).not.toContain(id)
      }),
    )
  })
})

describe('settings beside the categories', () => {
  test('a subject stored as false is off', () => {
    expect(parseSettings({ [subjectKey('mi5')]: false }).offSubjects).toEqual(['mi5'])
  })

  test.each([
    ['marks', 'every', 'some'],
    ['underline', 'wavy', 'zigzag'],
    ['theme', 'dark', 'sepia'],
    ['dwell', 500, -1],
    ['dwell', 0, 2001],
    ['cardText', 150, '150'],
    ['figures', false, 'no'],
    ['badge', false, 0],
  ] as const)('%s takes %j, and falls back alone for %j', (key, good, bad) => {
    expect(parseSettings({ [key]: good })).toEqual({ ...defaultSettings, [key]: good })
    expect(parseSettings({ [key]: bad, 'category.events': false })).toEqual({
      ...defaultSettings,
      offCategories: ['events'],
    })
  })

  test('what an administrator set wins, item by item', () => {
    const settings = parseSettings(
      { underline: 'wavy', marks: 'every' },
      { underline: 'solid', 'category.events': false },
    )
    expect(settings).toEqual({ ...defaultSettings, marks: 'every', underline: 'solid', offCategories: ['events'] })
  })

  test('what an administrator lists as sites is added to what the reader lists', () => {
    const { sites } = parseSettings({ 'site.a.org': true }, { 'sites.patterns': ['*.b.org', 3, null] })
    expect(sites.patterns).toEqual(['*.b.org', 'a.org'])
  })

  test.each([
    [['example.org'], 'example.org', true],
    [['example.org'], 'www.example.org', false],
    [['*.example.org'], 'www.example.org', true],
    [['*.example.org'], 'example.org', true],
    [['*.example.org'], 'badexample.org', false],
    [[], 'example.org', false],
    [['example.org'], '', false],
  ])('with %j off, %j is off: %j', (patterns, host, off) => {
    const stored = Object.fromEntries(patterns.map((pattern) => [siteKey(pattern), true]))
    expect(isSiteOff(parseSettings(stored), host)).toBe(off)
    expect(isSiteOff(parseSettings({ ...stored, 'sites.mode': 'only' }), host)).toBe(!off)
  })
})
