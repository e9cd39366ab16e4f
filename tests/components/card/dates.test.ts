import { describe, expect, test } from 'vitest'
import { dayInWords, monthInWords } from '../../../components/card/dates.ts'

describe('a day in words', () => {
  test('is the same day in every time zone', () => {
    const before = process.env.TZ
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
      process.env.TZ = zone
      expect(dayInWords('2017-10-17', 'en-GB')).toBe('17 October 2017')
      expect(monthInWords('2017-10-01', 'en-GB')).toBe('October 2017')
    }
    process.env.TZ = before
  })

  test("is in the browser's locale where none is known", () => {
    expect(dayInWords('2017-10-17', '')).toContain('2017')
  })

  test('follows the locale', () => {
    expect(dayInWords('2017-10-17', 'de')).toBe('17. Oktober 2017')
    expect(monthInWords('2017-10-17', 'fr')).toBe('octobre 2017')
  })
})
