import { describe, expect, test, vi } from 'vitest'
import { enter, suggest } from '../../platform/omnibox'

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
    tabs: { create: vi.fn(async () => undefined), update: vi.fn(async () => undefined) },
  })

  test('opens the card of a subject that was chosen or named in full', async () => {
    for (const typed of ['Andrew Parker', ' andrew parker ']) {
      const api = browserWithTabs()
      await enter(typed, 'currentTab', subjects, api)
      expect(api.tabs.update.mock.calls).toEqual([[{ url: 'extension://own/popup.html#subject=andrew-parker' }]])
      expect(api.tabs.create).not.toHaveBeenCalled()
    }
  })

  test('opens the search for anything else', async () => {
    const api = browserWithTabs()
    await enter('spy boss & co', 'currentTab', subjects, api)
    expect(api.tabs.update).toHaveBeenCalledWith({ url: 'extension://own/popup.html#query=spy%20boss%20%26%20co' })
  })

  test('opens it where the reader wants it', async () => {
    const api = browserWithTabs()
    await enter('MI5', 'newForegroundTab', subjects, api)
    await enter('MI5', 'newBackgroundTab', subjects, api)
    const url = 'extension://own/popup.html#subject=mi5'
    expect(api.tabs.create.mock.calls).toEqual([[{ url, active: true }], [{ url, active: false }]])
    expect(api.tabs.update).not.toHaveBeenCalled()
  })
})
