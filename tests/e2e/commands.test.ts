import type { Page } from 'puppeteer-core'
import { expect, inject } from 'vitest'
import { inBrowserWindow } from '../../scripts/browser/browser-window.ts'
import type { Launched } from '../../scripts/browser/launch-browser.ts'
import { test } from './fixture.ts'
import { DOWN, ENTER, pressInBrowserWindow } from './press-keys.ts'
import { ringed } from './ring.ts'
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
    // In the same tab only the fragment of the address changes.
    await tellBackground(launched, { event: 'omnibox', text: 'MI5', disposition: 'currentTab' })
    await expect.poll(() => page.page.$$eval('h2', ([heading]) => heading?.textContent)).toBe('MI5')
  })

  test('a selection is looked up in a tab beside the page', async ({ open, launched }) => {
    await open('<p>MI5</p>')
    await tellBackground(launched, { event: 'menu', selectionText: 'Khuram Butt' })
    const search = await answered(launched)
    await expect.poll(() => query(search)).toBe('Khuram Butt')
    await search.close()
  })
}

if (inject('browserKind') === 'firefox') {
  /** The page of ours that the reader was brought to; Firefox's driver does not know its address, the page does. */
  async function ours({ browser }: Launched): Promise<Page | undefined> {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '')
      if (/popup\.html#place-[0-9a-f-]{36}$/.test(address)) return page
    }
    return undefined
  }

  test('what is typed in the address bar is answered there, and what is chosen opens', async ({ open, launched }) => {
    const page = await open('<p>MI5</p>')
    const enter = async (text: string) => {
      await inBrowserWindow(launched, 'gURLBar.focus(); gURLBar.select()')
      await pressInBrowserWindow(
        launched,
        [...text].map((key) => ({ key })),
      )
    }
    const rows = () =>
      inBrowserWindow(
        launched,
        `return [...document.querySelectorAll('.urlbarView-row')].map(({ innerText }) => innerText).join(' | ')`,
      )
    await enter('mi5 spy boss')
    await expect.poll(rows).toMatch(/^Search what was said about MI5 .* \| Andrew Parker: The head of MI5/s)
    await pressInBrowserWindow(launched, [DOWN, ENTER])
    await expect.poll(() => page.page.$$eval('h2', ([heading]) => heading?.textContent)).toBe('Andrew Parker')

    await enter('mi5 <b>&"%s')
    await expect.poll(rows).toMatch(/<b>&"%s/)
    await pressInBrowserWindow(launched, [ENTER])
    await expect.poll(() => page.page.$$('[role="combobox"]')).toHaveLength(1)
    expect(await query(page.page)).toBe('<b>&"%s')
  })

  test('a selection, also in a frame, is looked up by its menu in a tab beside the page', async ({
    open,
    launched,
  }) => {
    const page = await open('<iframe srcdoc="<p>Khuram Butt &amp;amp; 50%s"></iframe>')
    const frame = await page.frameIn('iframe')
    await frame.evaluate(() => getSelection()?.selectAllChildren(document.body))
    const { x, y } = await page.pointAt('50%s', { frame })
    await page.page.mouse.click(x, y, { button: 'right' })
    const items = "[...contentAreaContextMenu.querySelectorAll('menuitem')].filter(({ icon, image }) => icon || image)"
    const labels = () =>
      inBrowserWindow(
        launched,
        `const { contentAreaContextMenu } = window
         return contentAreaContextMenu.state === 'open' && ${items}.map(({ label }) => label)`,
      )
    await expect.poll(labels).toContain('Look up “Khuram Butt & 50%s” in Context Cards')
    await inBrowserWindow(
      launched,
      `const { contentAreaContextMenu } = window
       contentAreaContextMenu.activateItem(${items}.find(({ label }) => label.startsWith('Look up')))`,
    )
    await expect.poll(() => ours(launched)).toBeDefined()
    const search = await ours(launched)
    await expect.poll(() => search && query(search)).toBe('Khuram Butt & 50%s')
    await search?.close()
  })

  test('keys go to the next mention and to the one before', async ({ open, launched }) => {
    const page = await open('<p>MI5 and Khuram Butt</p>')
    await page.settledMarks()
    await pressInBrowserWindow(launched, [{ key: '.', code: 190, held: ['Alt', 'Shift'] }])
    await expect.poll(() => ringed(page.page.mainFrame())).toBe('MI5')
    await pressInBrowserWindow(launched, [{ key: ',', code: 188, held: ['Alt', 'Shift'] }])
    await expect.poll(() => ringed(page.page.mainFrame())).toBe('Khuram Butt')
  })

  test('keys that the reader gave it switch the site off in all its frames, and on again', async ({
    open,
    launched,
    setSetting: _,
  }) => {
    const page = await open('<p>MI5</p>')
    await page.settledMarks()
    const shortcuts = `WebExtensionPolicy.getByID('${launched.id}').extension.shortcuts`
    await inBrowserWindow(
      launched,
      `return ${shortcuts}.updateCommand({ name: 'toggle-site', shortcut: 'Alt+Shift+U' })`,
    )
    const keys = [{ key: 'U', code: 85, held: ['Alt', 'Shift'] }] as const
    await pressInBrowserWindow(launched, keys)
    await expect.poll(() => page.marks()).toEqual({ painted: [], quiet: [] })
    await pressInBrowserWindow(launched, keys)
    await expect.poll(() => page.marks()).toEqual({ painted: ['MI5'], quiet: [] })
    await inBrowserWindow(launched, `return ${shortcuts}.resetCommand('toggle-site')`)
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
