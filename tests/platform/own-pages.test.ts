import { describe, expect, test, vi } from 'vitest'
import { openOptions } from '../../platform/own-pages'

// The polyfill refuses to load outside an extension.
vi.mock('../../platform/browser', () => ({ browser: {} }))

/** Opens the options from a window and tells what happened, in order. */
async function open(popups: (asking: object) => object[]): Promise<string[]> {
  const happened: string[] = []
  const asking = { close: () => happened.push('closed') }
  const opener = {
    runtime: { openOptionsPage: async () => void happened.push('opened') },
    extension: { getViews: () => popups(asking) },
  }
  await openOptions(opener, asking)
  return happened
}

describe('opening the options page', () => {
  test('closes the popup that asked for it, and only after', async () => {
    expect(await open((asking) => [asking])).toEqual(['opened', 'closed'])
  })

  test('leaves the same page open where it stands in a tab', async () => {
    expect(await open(() => [])).toEqual(['opened'])
    expect(await open(() => [{}])).toEqual(['opened'])
  })
})
