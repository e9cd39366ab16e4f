import { describe, expect, test } from 'vitest'
import { isSiteOff, parseSettings } from '../../data/settings.ts'
import { siteSwitch } from '../../data/site-switch.ts'

const host = 'www.example.org'

describe('who decides on a site', () => {
  test.each([
    ['nothing is stored', {}, {}, { by: 'reader', choice: { key: 'site.www.example.org', value: true } }],
    [
      'it is listed',
      { 'site.www.example.org': true },
      {},
      { by: 'reader', choice: { key: 'site.www.example.org', value: undefined } },
    ],
    ['a pattern covers it', { 'site.*.example.org': true }, {}, { by: 'pattern', pattern: '*.example.org' }],
    [
      'a pattern covers it and it is listed',
      { 'site.*.example.org': true, 'site.www.example.org': true },
      {},
      { by: 'pattern', pattern: '*.example.org' },
    ],
    [
      'the extension runs on a pattern only',
      { 'sites.mode': 'only', 'site.*.example.org': true },
      {},
      { by: 'pattern', pattern: '*.example.org' },
    ],
    ['an organisation listed it', {}, { 'site.www.example.org': true }, { by: 'organisation' }],
    ['an organisation listed a pattern', {}, { 'sites.patterns': ['*.example.org'] }, { by: 'organisation' }],
    [
      'an organisation and the reader listed it',
      { 'site.www.example.org': true },
      { 'site.www.example.org': true },
      { by: 'organisation' },
    ],
    [
      'an organisation listed it and a pattern covers it',
      { 'site.*.example.org': true },
      { 'site.www.example.org': true },
      { by: 'pattern', pattern: '*.example.org' },
    ],
  ])('where %s', (_where, stored, managed, decision) => {
    expect(siteSwitch(stored, managed, host)).toEqual(decision)
  })
})

test('a site that the reader turns is off where it was on, and on where it was off', () => {
  const lists = [[], ['www.example.org'], ['*.example.org'], ['www.example.org', '*.example.org'], ['else.example']]
  const outcomes = (['except', 'only'] as const).flatMap((mode) =>
    lists.map((list) => {
      const stored: Record<string, unknown> = {
        'sites.mode': mode,
        ...Object.fromEntries(list.map((site) => [`site.${site}`, true])),
      }
      const decision = siteSwitch(stored, {}, host)
      if (decision.by !== 'reader') return decision.by
      const after = { ...stored, [decision.choice.key]: decision.choice.value }
      return isSiteOff(parseSettings(after), host) !== isSiteOff(parseSettings(stored), host)
    }),
  )
  expect(outcomes).toEqual([true, true, 'pattern', 'pattern', true, true, true, 'pattern', 'pattern', true])
})
