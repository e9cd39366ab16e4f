import { expect, test } from 'vitest'
import { defaultSettings, type Settings } from '../../../data/settings.ts'
import { offersFor } from '../../../entrypoints/popover/offers.ts'

const hide = {
  kind: 'subject',
  name: 'MI5',
  off: { key: 'subject.mi5', value: false },
  back: { key: 'subject.mi5', value: undefined },
}
const only = (...patterns: string[]): Settings => ({ ...defaultSettings, sites: { mode: 'only', patterns } })

test('a subject can be hidden, and the site listed where lists say where not to run', () => {
  expect(offersFor('mi5', 'MI5', true, 'example.org', defaultSettings, {})).toEqual([
    hide,
    {
      kind: 'site',
      name: 'example.org',
      off: { key: 'site.example.org', value: true },
      back: { key: 'site.example.org', value: undefined },
    },
  ])
})

test('a site is taken off a list that says where alone to run', () => {
  expect(offersFor('mi5', 'MI5', true, 'example.org', only('example.org'), {})[1]).toMatchObject({
    off: { key: 'site.example.org', value: undefined },
    back: { key: 'site.example.org', value: true },
  })
})

test('a site that runs under a pattern is not offered, for taking off one name would not help', () => {
  expect(offersFor('mi5', 'MI5', true, 'www.example.org', only('*.example.org'), {})).toEqual([hide])
  const both = only('*.example.org', 'www.example.org')
  expect(offersFor('mi5', 'MI5', true, 'www.example.org', both, {})).toEqual([hide])
})

test.each([
  ['a subject', { 'subject.mi5': true }, defaultSettings, ['site']],
  ['a site', { 'site.example.org': false }, defaultSettings, ['subject']],
  ['a list of sites', { 'sites.patterns': ['example.org'] }, only('example.org'), ['subject']],
  [
    'nothing by a value that does not fit',
    { 'subject.mi5': 'yes', 'sites.patterns': 3 },
    defaultSettings,
    ['subject', 'site'],
  ],
] as const)('what an organisation has set is not offered: %s', (_what, managed, settings, offered) => {
  expect(offersFor('mi5', 'MI5', true, 'example.org', settings, managed).map(({ kind }) => kind)).toEqual(offered)
})

test('a page without a host has no site to switch off', () => {
  expect(offersFor('mi5', 'MI5', true, '', defaultSettings, {})).toEqual([hide])
})

test('a subject that no page marks cannot be hidden', () => {
  const offered = offersFor('foiled-plots', 'Foiled plots', false, 'example.org', defaultSettings, {})
  expect(offered.map(({ kind }) => kind)).toEqual(['site'])
})
