import { expect, inject } from 'vitest'
import type { Launched } from '../../scripts/launch-browser.ts'
import { test } from './fixture.ts'
import { tellBackground } from './tell-background.ts'

const addresses = async ({ browser }: Launched) => (await browser.pages()).map((page) => page.url())

if (inject('browserKind') === 'chromium') {
  test('a command switches the site off in all its frames, and on again', async ({ open, launched, setSetting: _ }) => {
    const page = await open('<p>MI5</p>')
    await page.settledMarks()
    await tellBackground(launched, { event: 'command', name: 'toggle-site' })
    await expect.poll(() => page.marks()).toEqual({ painted: [], quiet: [] })
    await tellBackground(launched, { event: 'command', name: 'toggle-site' })
    await expect.poll(() => page.marks()).toEqual({ painted: ['MI5'], quiet: [] })
  })

  test('a name entered in the address bar opens its card, in a tab of its own where the reader wants it', async ({
    open,
    launched,
  }) => {
    const page = await open('<p>MI5</p>')
    await tellBackground(launched, { event: 'omnibox', text: 'Andrew Parker', disposition: 'newBackgroundTab' })
    await expect
      .poll(() => addresses(launched))
      .toContainEqual(expect.stringMatching(/popup\.html#subject=andrew-parker$/))
    expect(page.page.url()).toBe(page.address)
    for (const one of await launched.browser.pages())
      if (one.url().includes('#subject=andrew-parker')) await one.close()
    await tellBackground(launched, { event: 'omnibox', text: 'spy boss', disposition: 'currentTab' })
    await expect.poll(() => page.page.url()).toMatch(/popup\.html#query=spy%20boss$/)
  })

  test('a selection is looked up in a tab beside the page', async ({ open, launched }) => {
    await open('<p>MI5</p>')
    await tellBackground(launched, { event: 'menu', selectionText: 'Khuram Butt' })
    await expect
      .poll(() => addresses(launched))
      .toContainEqual(expect.stringMatching(/popup\.html#query=Khuram%20Butt$/))
    for (const one of await launched.browser.pages()) if (one.url().includes('#query=Khuram')) await one.close()
  })
}

test('the browser knows the commands, with at most four keys suggested', async ({ extensionPage }) => {
  const commands = await extensionPage.evaluate(() => chrome.commands.getAll())
  expect(commands.map(({ name }) => name).sort()).toEqual([
    '_execute_action',
    'next-mention',
    'previous-mention',
    'toggle-site',
  ])
  expect(commands.filter(({ shortcut }) => shortcut).length).toBeLessThanOrEqual(4)
  // The browser says by itself what opens the popup.
  const described = commands.filter(({ name }) => name !== '_execute_action')
  expect(described.map(({ description }) => description)).not.toContainEqual(expect.stringMatching(/^$|__MSG/))
})
