import { parseHTML } from 'linkedom'
import { afterEach, expect, test, vi } from 'vitest'
import { setTextSize } from '../../../entrypoints/popup/set-text-size.ts'

afterEach(() => void vi.unstubAllGlobals())

test.each([
  ['16px', 100, '1'],
  ['32px', 100, '2'],
  ['16px', 150, '1.5'],
  ['20px', 80, '1'],
  ['', 120, '1.2'],
])('text of %j and cards at %i %% make cards %s times as large', (fontSize, cardText, size) => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  vi.stubGlobal('getComputedStyle', () => ({ fontSize }))
  setTextSize(cardText, document.documentElement)
  expect(document.documentElement.style.getPropertyValue('--text')).toBe(size)
})
