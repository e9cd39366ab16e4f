import { describe, expect, test, vi } from 'vitest'
import { takeOver } from '../../platform/hand-over.ts'
import { enter, suggest } from '../../platform/omnibox.ts'
import { sessionMemory } from './session-memory.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

describe('suggestions in the address bar', () => {
  const found = [{ subject: 'mi5', name: 'MI5 & "co"', description: "<spies>, Parker's" }]

  test('are XML in Chromium, with nothing in them taken for a tag', () => {
    expect(suggest(found, true)).toEqual([
      {
        content: 'MI5 & "co"',
        description: '<match>MI5 &amp; &quot;co&quot;</match> <dim>&lt;spies&gt;, Parker&apos;s</dim>',
      },
    ])
  })

  test('are plain text in Firefox', () => {
    expect(suggest(found, false)).toEqual([{ content: 'MI5 & "co"', description: 'MI5 & "co": <spies>, Parker\'s' }])
  })

  test('are no more than browsers show', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ subject: `${at}`, name: `${at}`, description: '' }))
    expect(suggest(many, false).map(({ content }) => content)).toEqual(['0', '1', '2', '3', '4'])
  })
})

describe('Enter in the address bar', () => {
  const subjects = [
    { id: 'mi5', name: 'MI5' },
    { id: 'andrew-parker', name: 'Andrew Parker' },
  ]
  const browserWithTabs = () => ({
    runtime: { getURL: (path: string) => `extension://own/${path}` },
    storage: sessionMemory(),
    tabs: {
      create: vi.fn(async (_: { url: string; active: boolean }) => undefined),
      update: vi.fn(async (_: { url: string }) => undefined),
    },
  })
  /** What the page at an address is to show; the address itself does not say it. */
  async function asked(url: string | undefined, api: ReturnType<typeof browserWithTabs>) {
    const { pathname, hash } = new URL(url ?? '')
    expect([pathname, hash]).toEqual(['/popup.html', expect.stringMatching(/^#place-[0-9a-f-]{36}$/)])
    return Object.fromEntries(new URLSearchParams(await takeOver(hash, api)))
  }

  test('opens the card of a subject that was chosen or named in full', async () => {
    for (const typed of ['Andrew Parker', ' andrew parker ']) {
      const api = browserWithTabs()
      await enter(typed, 'currentTab', subjects, api)
      expect(await asked(api.tabs.update.mock.lastCall?.[0].url, api)).toEqual({ subject: 'andrew-parker' })
      expect(api.tabs.create).not.toHaveBeenCalled()
    }
  })

  test('opens the search for anything else', async () => {
    const api = browserWithTabs()
    await enter('spy boss & co', 'currentTab', subjects, api)
    expect(await asked(api.tabs.update.mock.lastCall?.[0].url, api)).toEqual({ query: 'spy boss & co' })
  })

  test('opens it where the reader wants it', async () => {
    const api = browserWithTabs()
    await enter('MI5', 'newForegroundTab', subjects, api)
    await enter('MI5', 'newBackgroundTab', subjects, api)
    expect(api.tabs.create.mock.calls.map(([{ active }]) => active)).toEqual([true, false])
    for (const [{ url }] of api.tabs.create.mock.calls) expect(await asked(url, api)).toEqual({ subject: 'mi5' })
    expect(api.tabs.update).not.toHaveBeenCalled()
  })
})
