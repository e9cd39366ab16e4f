import { expect, test, vi } from 'vitest'
import { handOver, takeOver } from '../../platform/hand-over.ts'
import { sessionMemory } from './session-memory.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

test('what a page is to show is in memory, and not in its address', async () => {
  const storage = sessionMemory()
  const fragment = await handOver({ query: 'spy boss' }, { storage })
  expect(fragment).toMatch(/^#place-[0-9a-f-]{36}$/)
  expect(Object.entries(storage.items)).toEqual([[fragment.slice(1), 'query=spy+boss']])
})

test.each([
  [{ query: ' MI5 & co#? 100% \ud83d' }, 'query', ' MI5 & co#? 100% \ufffd'],
  [{ subject: 'mi5' }, 'subject', 'mi5'],
])('a page takes over %j, and once more when it is loaded again', async (place, name, value) => {
  const storage = sessionMemory()
  const fragment = await handOver(place, { storage })
  for (const _time of ['first', 'again'])
    expect([...new URLSearchParams(await takeOver(fragment, { storage }))]).toEqual([[name, value]])
})

test('two places do not get mixed up', async () => {
  const storage = sessionMemory()
  const [one, other] = [await handOver({ query: 'one' }, { storage }), await handOver({ query: 'other' }, { storage })]
  expect([await takeOver(one, { storage }), await takeOver(other, { storage })]).toEqual(['query=one', 'query=other'])
})

test('an address that says itself what to show needs no memory', async () => {
  const session = { get: vi.fn(), set: vi.fn() }
  for (const [fragment, place] of [
    ['', ''],
    ['#subject=mi5', 'subject=mi5'],
    ['#open-before', 'open-before'],
  ] as const)
    expect(await takeOver(fragment, { storage: { session } })).toBe(place)
  expect(session.get).not.toHaveBeenCalled()
})

test('nothing is asked for where it is gone or cannot be read', async () => {
  const { session, items } = sessionMemory()
  items['place-odd'] = 5
  expect(await takeOver('#place-gone', { storage: { session } })).toBe('')
  expect(await takeOver('#place-odd', { storage: { session } })).toBe('')
  const get = () => Promise.reject(new Error('No storage.'))
  expect(await takeOver('#place-gone', { storage: { session: { ...session, get } } })).toBe('')
})
