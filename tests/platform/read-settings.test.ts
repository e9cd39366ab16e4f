import { expect, test, vi } from 'vitest'
import { defaultSettings } from '../../data/settings.ts'
import { readSettings } from '../../platform/read-settings.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

const area = (items: Record<string, unknown>) => ({ get: async () => items })
const refusing = { get: () => Promise.reject(new Error('Managed storage manifest not found')) }

test('what an administrator set wins over what the reader chose', async () => {
  const storage = { sync: area({ dwell: 700, theme: 'dark' }), managed: area({ dwell: 900 }) }
  expect(await readSettings({ storage })).toEqual({ ...defaultSettings, dwell: 900, theme: 'dark' })
})

test('an area that refuses or is not there counts as empty, and the other still holds', async () => {
  expect(await readSettings({ storage: { sync: area({ badge: false }), managed: refusing } })).toMatchObject({
    badge: false,
  })
  expect(await readSettings({ storage: { sync: area({ badge: false }) } })).toMatchObject({ badge: false })
  expect(await readSettings({ storage: { sync: refusing, managed: area({ badge: false }) } })).toMatchObject({
    badge: false,
  })
  expect(await readSettings({ storage: { sync: refusing } })).toEqual(defaultSettings)
})
