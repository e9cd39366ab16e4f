import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { setScheme } from '../../platform/scheme.ts'

test('a page of ours is light or dark as the reader chose, and follows the system where they did not', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const schemes = (['dark', 'light', 'auto', 'auto'] as const).map((theme) => {
    setScheme({ theme }, document)
    return document.documentElement.getAttribute('data-scheme')
  })
  expect(schemes).toEqual(['dark', 'light', null, null])
})
