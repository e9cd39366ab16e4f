import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type FirstRunBrowser, welcome } from '../../platform/first-run.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

const create = vi.fn(async (_: { url: string }) => undefined)
const bare: FirstRunBrowser = { runtime: { getURL: (path) => `extension://own/${path}` }, tabs: { create } }
const installedAs = (installType: string): FirstRunBrowser => ({
  ...bare,
  management: { getSelf: async () => ({ installType }) },
})
const opened = () => create.mock.calls.map(([{ url }]) => url)

beforeEach(() => void create.mockClear())

describe('the first-run page', () => {
  test.each(['normal', 'development', 'sideload', 'other'])('opens after a %s installation', async (installType) => {
    await welcome('install', installedAs(installType))
    expect(opened()).toEqual(['extension://own/welcome.html'])
  })

  test.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
    'does not open after %s',
    async (reason) => {
      await welcome(reason, installedAs('normal'))
      expect(opened()).toEqual([])
    },
  )

  test('does not open where an organisation installed the extension', async () => {
    await welcome('install', installedAs('admin'))
    expect(opened()).toEqual([])
  })

  test('opens where the browser does not say who installed it', async () => {
    await welcome('install', bare)
    await welcome('install', { ...bare, management: { getSelf: () => Promise.reject(new Error('Not here.')) } })
    expect(opened()).toHaveLength(2)
  })
})
