import { parseHTML } from 'linkedom'
import { describe, expect, test, vi } from 'vitest'
import { readWords, setLanguage } from '../../platform/language.ts'

// The polyfill refuses to load outside an extension.
vi.mock('../../platform/browser', () => ({ browser: {} }))

describe('words in the reader’s language', () => {
  test('come from the browser, with what is put into them in order', () => {
    const words = readWords({ getMessage: (key, substitutions) => `${key}(${substitutions.join('|')})` })
    expect(words('cardSource', 'BBC', '17 October 2017')).toBe('cardSource(BBC|17 October 2017)')
    expect(words('cardClose')).toBe('cardClose()')
  })
})

test.each([
  ['en-GB', 'ltr', 'ltr'],
  ['ar', 'rtl', 'rtl'],
  // Words are empty once the extension is gone.
  ['', '', 'ltr'],
])('a page whose words are in %j and run %j is told so', (locale, direction, dir) => {
  const { document } = parseHTML('<!doctype html><html></html>')
  setLanguage((key) => ({ locale, direction })[key], document)
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual([locale, dir])
})
