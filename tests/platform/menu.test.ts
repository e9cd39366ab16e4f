import { expect, test, vi } from 'vitest'
import { takeOver } from '../../platform/hand-over.ts'
import { createMenu, lookUp } from '../../platform/menu.ts'
import { sessionMemory } from './session-memory.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

const browserWithMenu = () => ({
  contextMenus: { removeAll: vi.fn(async () => undefined), create: vi.fn() },
  i18n: { getMessage: (name: string) => name },
  runtime: { getURL: (path: string) => `extension://own/${path}` },
  storage: sessionMemory(),
  tabs: { create: vi.fn(async (_: { url: string }) => undefined) },
})

/** What the tab opened last is to search for. */
async function searched(api: ReturnType<typeof browserWithMenu>): Promise<string | null> {
  const { url = '' } = api.tabs.create.mock.lastCall?.[0] ?? {}
  return new URLSearchParams(await takeOver(new URL(url).hash, api)).get('query')
}
/** The address of a search that does not say what for. */
const anonymous = expect.stringMatching(/^extension:\/\/own\/popup\.html#place-[0-9a-f-]{36}$/)

test('the menu of selected text is made anew at each installation or update', async () => {
  const api = browserWithMenu()
  await createMenu(api)
  expect(api.contextMenus.removeAll).toHaveBeenCalledBefore(api.contextMenus.create)
  expect(api.contextMenus.create.mock.calls).toEqual([
    [{ id: 'look-up', title: 'menuLookUp', contexts: ['selection'] }],
  ])
})

test('the menu opens the search for the selection beside the page', async () => {
  const api = browserWithMenu()
  await lookUp({ menuItemId: 'look-up', selectionText: ' MI5 &\n co#? ' }, { id: 8, index: 2 }, api)
  expect(api.tabs.create.mock.calls).toEqual([[{ url: anonymous, index: 3, openerTabId: 8 }]])
  expect(await searched(api)).toBe('MI5 & co#?')
})

test('the menu looks up the beginning of a long selection, whatever is in it', async () => {
  const api = browserWithMenu()
  await lookUp({ menuItemId: 'look-up', selectionText: `${'x'.repeat(199)}😀 and more` }, { id: 8, index: 0 }, api)
  expect(await searched(api)).toBe(`${'x'.repeat(199)}\ufffd`)
})

test('text that is in no tab is looked up in a new tab anywhere', async () => {
  const api = browserWithMenu()
  await lookUp({ menuItemId: 'look-up', selectionText: 'MI5' }, undefined, api)
  await lookUp({ menuItemId: 'look-up', selectionText: 'MI5' }, { id: -1, index: -1 }, api)
  expect(api.tabs.create.mock.calls).toEqual([[{ url: anonymous }], [{ url: anonymous }]])
})

test('an entry that is not ours does nothing', async () => {
  const api = browserWithMenu()
  await lookUp({ menuItemId: 'other', selectionText: 'MI5' }, { id: 8, index: 2 }, api)
  expect(api.tabs.create).not.toHaveBeenCalled()
})
