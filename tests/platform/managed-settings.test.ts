import { describe, expect, test, vi } from 'vitest'
import { followManaged } from '../../platform/managed-settings.ts'

// The polyfill refuses to load outside an extension.
vi.mock('../../platform/browser', () => ({ browser: {} }))

/** A managed area that answers so, and the listeners it was given. */
function area(get: () => Promise<Record<string, unknown>>) {
  const listeners: (() => void)[] = []
  return { get, listeners, onChanged: { addListener: (listener: () => void) => void listeners.push(listener) } }
}

describe('what an administrator has set', () => {
  test('is shown as it stands there', async () => {
    const show = vi.fn()
    await followManaged(
      show,
      area(async () => ({ marks: 'none', colour: 'red' })),
    )
    expect(show.mock.calls).toEqual([[{ marks: 'none', colour: 'red' }]])
  })

  test('is nothing where the browser refuses the read', async () => {
    const show = vi.fn()
    await followManaged(
      show,
      area(() => Promise.reject(new Error('Managed storage manifest not found'))),
    )
    expect(show.mock.calls).toEqual([[{}]])
  })

  test('is followed when it changes', async () => {
    const show = vi.fn()
    const policy: Record<string, unknown> = {}
    const managed = area(async () => ({ ...policy }))
    await followManaged(show, managed)
    policy.theme = 'dark'
    for (const listener of managed.listeners) listener()
    await vi.waitFor(() => expect(show.mock.calls).toEqual([[{}], [{ theme: 'dark' }]]))
  })
})
