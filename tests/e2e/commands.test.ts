import type { Page } from 'puppeteer-core'
import { expect, inject } from 'vitest'
import type { Launched } from '../../scripts/launch-browser.ts'
import { test } from './fixture.ts'
import { tellBackground } from './tell-background.ts'

/** The search page that the browser opened for what the reader asked, which its address does not say. */
async function answered({ browser }: Launched): Promise<Page> {
  const found = async () => (await browser.pages()).find((page) => /popup\.html#place-[0-9a-f-]{36}$/.test(page.url()))
  await expect.poll(found).toBeDefined()
  return (await found()) ?? expect.fail('it was there')
}
const query = (page: Page) => page.$$eval('[role="combobox"]', ([field]) => Reflect.get(field ?? {}, 'value'))

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
    const card = await answered(launched)
    await expect.poll(() => card.$$eval('h2', ([heading]) => heading?.textContent)).toBe('Andrew Parker')
    expect(page.page.url()).toBe(page.address)
    await card.close()
    await tellBackground(launched, { event: 'omnibox', text: 'spy boss', disposition: 'currentTab' })
    await expect.poll(() => page.page.url()).toMatch(/popup\.html#place-/)
    await expect.poll(() => query(page.page)).toBe('spy boss')
    await page.page.reload()
    await expect.poll(() => query(page.page)).toBe('spy boss')
  })

  test('a selection is looked up in a tab beside the page', async ({ open, launched }) => {
    await open('<p>MI5</p>')
    await tellBackground(launched, { event: 'menu', selectionText: 'Khuram Butt' })
    const search = await answered(launched)
    await expect.poll(() => query(search)).toBe('Khuram Butt')
    await search.close()
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
