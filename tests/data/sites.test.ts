import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPattern } from '../../data/sites.ts'

describe('a site is understood when typed or pasted as', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['https://user:secret@www.example.org:8080/a/b?c=d@e#f', 'www.example.org'],
    ['example.org/path', 'example.org'],
    ['localhost:3000', 'localhost'],
    ['*://*.example.org/*', '*.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['http://[::1]/', '[::1]'],
    ['192.168.0.1', '192.168.0.1'],
    ['[::1]:3000', '[::1]'],
    ['example.org.', 'example.org'],
    ['my_site.example', 'my_site.example'],
    ['*._under.example', '*._under.example'],
    ['HTTPS://My_Site.Example:443/?a=b', 'my_site.example'],
    ['https:/example.org/path', 'example.org'],
    ['http:example.org', 'example.org'],
    ['//example.org/path', 'example.org'],
    ['b%C3%BCcher.example', 'xn--bcher-kva.example'],
    // As long as a name may be: 253 characters.
    [`${'abc.'.repeat(63)}d`, `${'abc.'.repeat(63)}d`],
  ])('%j', (typed, pattern) => {
    expect(readPattern(typed)).toEqual({ ok: true, pattern })
  })
})

describe('what is no site is refused, with the reason', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['chrome://extensions', 'scheme'],
    ['file:///home/letter.html', 'scheme'],
    ['about:blank', 'scheme'],
    ['FILE:/home/letter.html', 'scheme'],
    ['C:\\letters\\letter.html', 'scheme'],
    ['view-source:https://example.org/', 'scheme'],
    ['*', 'star'],
    ['exam*le.org', 'star'],
    ['*.*.org', 'star'],
    ['*.192.168.0.1', 'star'],
    ['my site', 'host'],
    ['https://', 'host'],
    ['*.', 'host'],
    ['https:', 'host'],
    ['"example.org"', 'host'],
    ['(example.org)', 'host'],
    ['exam\tple.org', 'host'],
    ['/home/letter.html', 'host'],
    ['a..org', 'host'],
    ['a.org, b.org', 'host'],
    [`${'abc.'.repeat(63)}de`, 'host'],
  ])('%j: %s', (typed, fault) => {
    expect(readPattern(typed)).toEqual({ ok: false, fault })
  })
})

test('any text is understood or refused, and what was understood is understood the same again', () => {
  const likeASite = fc.stringMatching(/^(https?:\/\/|\*:\/\/)?(\*\.)?[a-zß-ü0-9.:[\]@/*_"-]{0,12}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), likeASite), (typed) => {
      const read = readPattern(typed)
      if (read.ok) expect(readPattern(read.pattern)).toEqual(read)
    }),
  )
})
