import { describe, expect, test, vi } from 'vitest'
import { readWords } from '../../platform/language.ts'

// The polyfill refuses to load outside an extension.
vi.mock('../../platform/browser', () => ({ browser: {} }))

describe('words in the reader’s language', () => {
  test('come from the browser, with what is put into them in order', () => {
    const words = readWords({ getMessage: (key, substitutions) => `${key}(${substitutions.join('|')})` })
    expect(words('cardSource', 'BBC', '17 October 2017')).toBe('cardSource(BBC|17 October 2017)')
    expect(words('cardClose')).toBe('cardClose()')
  })
})
