import { domainToASCII, domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostInLetters } from '../../data/punycode.ts'

describe('a host in letters', () => {
  test.each([
    ['example.org', 'example.org'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['www.xn--80ak6aa92e.example', 'www.аррӏе.example'],
    ['xn--fiqs8s', '中国'],
    ['xn--wgbh1c', 'مصر'],
    ['xn--e28h.example', '😀.example'],
    ['xn--', 'xn--'],
    ['xn--a b.example', 'xn--a b.example'],
    ['xn--99999999', 'xn--99999999'],
  ])('%s: %s', (host, letters) => {
    expect(hostInLetters(host)).toBe(letters)
  })

  test('is what it was made of, for any host that has an address', () => {
    const label = fc.stringMatching(/^[a-zß-ÿα-ωа-я一-丠]{1,12}$/)
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
        const host = domainToASCII(labels.join('.'))
        expect(hostInLetters(host)).toBe(domainToUnicode(host))
      }),
    )
  })

  test('is found for any text without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^xn--[a-z0-9-]{0,20}$/)), (text) => {
        expect(typeof hostInLetters(text)).toBe('string')
      }),
    )
  })
})
