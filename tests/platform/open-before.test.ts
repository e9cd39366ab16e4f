import { expect, test, vi } from 'vitest'
import { forgetOpen, maybeOpenBefore, rememberOpen } from '../../platform/open-before.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

/** A browser with these tabs open and an empty memory. */
function memory(...ids: number[]) {
  const items: Record<string, unknown> = {}
  return {
    tabs: { query: vi.fn(async () => ids.map((id) => ({ id }))) },
    storage: {
      session: {
        get: async (): Promise<Record<string, unknown>> => ({ ...items }),
        set: async (more: Record<string, unknown>) => void Object.assign(items, more),
      },
    },
  }
}

test('a tab that was open when the extension came may hold a page from before, until something of ours runs in it', async () => {
  const api = memory(3, 4)
  await rememberOpen(api)
  expect(await Promise.all([3, 4, 5].map((tab) => maybeOpenBefore(tab, api)))).toEqual([true, true, false])
  await forgetOpen(3, api)
  await forgetOpen(5, api)
  expect(await Promise.all([3, 4, 5].map((tab) => maybeOpenBefore(tab, api)))).toEqual([false, true, false])
})

test('a background that starts once more keeps what was remembered', async () => {
  const api = memory(3)
  await rememberOpen(api)
  await forgetOpen(3, api)
  await rememberOpen(api)
  expect(api.tabs.query).toHaveBeenCalledOnce()
  expect(await maybeOpenBefore(3, api)).toBe(false)
})

test('nothing is ruled out where nothing is remembered or can be read', async () => {
  const api = memory()
  expect(await maybeOpenBefore(3, api)).toBe(true)
  const session = { ...api.storage.session, get: () => Promise.reject(new Error('No storage.')) }
  expect(await maybeOpenBefore(3, { storage: { session } })).toBe(true)
})
