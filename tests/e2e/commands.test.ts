import type { Frame } from 'puppeteer-core'
import { expect, inject } from 'vitest'
import type { Launched } from '../../scripts/launch-browser.ts'
import { test } from './fixture.ts'

/**
 * Headless browsers have no shortcuts to press, no menu to open and no address bar to type in. Chromium's background can be told
 * that it happened, with the browser's own arguments; what Firefox would say goes through tests/platform alone.
 */
type Told =
  | { event: 'command'; name: string }
  | { event: 'omnibox'; text: string; disposition: string }
  | { event: 'menu'; selectionText: string }

async function tell({ browser }: Launched, told: Told): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker')
  const background = await target.worker()
  await background?.evaluate(async (told) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    const dispatch = (event: object, ...parts: unknown[]) => {
      const way: unknown = Reflect.get(event, 'dispatch')
      if (typeof way === 'function') Reflect.apply(way, event, parts)
    }
    if (told.event === 'command') dispatch(chrome.commands.onCommand, told.name, tab)
    else if (told.event === 'omnibox') dispatch(chrome.omnibox.onInputEntered, told.text, told.disposition)
    else dispatch(chrome.contextMenus.onClicked, { menuItemId: 'look-up', selectionText: told.selectionText }, tab)
  }, told)
}

/** The words that a tour's ring stands on in a frame, '' for none. */
const ringed = (frame: Frame | undefined) =>
  frame?.evaluate(() => {
    const [range] = CSS.highlights.get('context-cards-ring') ?? []
    return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''
  })

const addresses = async ({ browser }: Launched) => (await browser.pages()).map((page) => page.url())

if (inject('browserKind') === 'chromium') {
  test('a tour goes through the page and its frames, round at the end and back', async ({ open, launched }) => {
    const page = await open('<p>MI5 and Khuram Butt.</p><iframe srcdoc="<p>MI5 in a frame.</p>"></iframe>')
    const inner = await page.frameIn('iframe')
    await page.settledMarks()
    await page.settledMarks(inner)
    const stops: [name: string, top: string, inner: string][] = [
      ['next-mention', 'MI5', ''],
      ['next-mention', 'Khuram Butt', ''],
      ['next-mention', '', 'MI5'],
      ['next-mention', 'MI5', ''],
      ['previous-mention', '', 'MI5'],
    ]
    for (const [name, ...rings] of stops) {
      await tell(launched, { event: 'command', name })
      await expect.poll(async () => [await ringed(page.page.mainFrame()), await ringed(inner)]).toEqual(rings)
    }
  })

  test('a command switches the site off in all its frames, and on again', async ({ open, launched, setSetting: _ }) => {
    const page = await open('<p>MI5</p>')
    await page.settledMarks()
    await tell(launched, { event: 'command', name: 'toggle-site' })
    await expect.poll(() => page.marks()).toEqual({ painted: [], quiet: [] })
    await tell(launched, { event: 'command', name: 'toggle-site' })
    await expect.poll(() => page.marks()).toEqual({ painted: ['MI5'], quiet: [] })
  })

  test('a name entered in the address bar opens its card, in a tab of its own where the reader wants it', async ({
    open,
    launched,
  }) => {
    const page = await open('<p>MI5</p>')
    await tell(launched, { event: 'omnibox', text: 'Andrew Parker', disposition: 'newBackgroundTab' })
    await expect
      .poll(() => addresses(launched))
      .toContainEqual(expect.stringMatching(/popup\.html#subject=andrew-parker$/))
    expect(page.page.url()).toBe(page.address)
    for (const one of await launched.browser.pages())
      if (one.url().includes('#subject=andrew-parker')) await one.close()
    await tell(launched, { event: 'omnibox', text: 'spy boss', disposition: 'currentTab' })
    await expect.poll(() => page.page.url()).toMatch(/popup\.html#query=spy%20boss$/)
  })

  test('a selection is looked up in a tab beside the page', async ({ open, launched }) => {
    await open('<p>MI5</p>')
    await tell(launched, { event: 'menu', selectionText: 'Khuram Butt' })
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
