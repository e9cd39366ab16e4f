import { describe, expect, test, vi } from 'vitest'
import { takeOver } from '../../platform/hand-over.ts'
import { grantOptions, openOptions } from '../../platform/own-pages.ts'
import { sessionMemory } from './session-memory.ts'

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

describe('a card that asks for the options page', () => {
  const browserWithTabs = () => ({
    runtime: { getURL: (path: string) => `extension://own/${path}` },
    storage: sessionMemory(),
    tabs: { create: vi.fn(async (_: { url: string }) => undefined) },
  })

  test('has it opened at its subject, of which the address says nothing', async () => {
    const api = browserWithTabs()
    await grantOptions({ type: 'open-options', subject: 'mi5' }, api)
    const { pathname, hash } = new URL(api.tabs.create.mock.lastCall?.[0].url ?? '')
    expect(pathname).toBe('/options.html')
    expect(hash).not.toContain('mi5')
    expect(await takeOver(hash, api)).toBe('subject=mi5')
  })

  test('is the only one that has it opened', async () => {
    const api = browserWithTabs()
    for (const message of [null, { type: 'report' }, { type: 'open-options' }]) await grantOptions(message, api)
    expect(api.tabs.create).not.toHaveBeenCalled()
  })
})
