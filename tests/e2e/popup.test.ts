import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import { active, card, options, texts, value } from './popup-texts.ts'

const pack: { subjects: { id: string; name: string }[] } = JSON.parse(
  readFileSync(new URL('../../data/pack.json', import.meta.url), 'utf8'),
)

describe('the popup', () => {
  test('lists every subject, with the field in focus', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html')
    const listed = await options(page)
    expect(listed).toHaveLength(pack.subjects.length)
    for (const { name } of pack.subjects) expect(listed.filter((text) => text.startsWith(name))).not.toEqual([])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  })

  test('finds what is typed, walks with the arrows and opens the card with Enter', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html')
    await page.keyboard.type('russian hackers')
    await expect.poll(() => options(page).then(([first]) => first)).toMatch(/^State threats/)
    expect(await texts(page, '[role="option"] mark')).not.toEqual([])
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => active(page).then(([first]) => first)).toMatch(/^State threats/)
    await page.keyboard.press('Enter')
    await expect.poll(() => card(page)).toEqual(['State threats'])
    expect(await texts(page, '.fact-statement')).not.toEqual([])

    await page.keyboard.press('Escape')
    await expect.poll(() => value(page)).toBe('russian hackers')
    await page.keyboard.press('Escape')
    await expect.poll(() => value(page)).toBe('')
    expect(await options(page)).toHaveLength(pack.subjects.length)
  })

  test('opens the first result with Enter alone', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html')
    await page.keyboard.type('spy boss')
    await page.keyboard.press('Enter')
    await expect.poll(() => card(page)).toEqual(['Andrew Parker'])
  })

  test('begins with the search that an address asks for', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html#query=spy%20boss')
    await expect.poll(() => options(page).then(([first]) => first)).toMatch(/^Andrew Parker/)
    expect(await value(page)).toBe('spy boss')
  })

  test('opens a card with a click, copies a fact of it, and Back leads to where it was', async ({
    openExtensionPage,
  }) => {
    const page = await openExtensionPage('popup.html')
    const entry = await page.waitForSelector('::-p-xpath(//*[@role="option"][contains(., "Khuram Butt")])')
    await entry?.click()
    await expect.poll(() => card(page)).toEqual(['Khuram Butt'])
    const copy = await page.waitForSelector('[aria-label^="Copy this fact"]')
    await copy?.click()
    await page.waitForSelector('::-p-xpath(//*[@role="status"][. = "Copied"])')
    const statement = await page.$eval('.fact-statement', ({ textContent }) => textContent)
    const back = await page.waitForSelector('nav button')
    await back?.click()
    await expect.poll(() => active(page).then(([first]) => first)).toMatch(/^Khuram Butt/)
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    await expect.poll(() => value(page)).toContain(statement)
  })

  test('says that nothing was found, and offers the nearest', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html')
    await page.keyboard.type('banana bread')
    await expect.poll(() => texts(page, '.finder-nothing')).toEqual(['Nothing found for “banana bread”.'])
    expect(await options(page)).toHaveLength(3)
  })

  test('has its list in sight at 320 px, and nothing sticks out', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html')
    await page.setViewport({ width: 320, height: 480 })
    await page.keyboard.type('3,000 people')
    await expect.poll(() => options(page).then(({ length }) => length)).toBeGreaterThan(0)
    const widest = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await widest()).toBeLessThanOrEqual(320)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await widest(), '200 %').toBeLessThanOrEqual(320)
  })

  test('has a card with one bar to scroll by, in a window lower than it asks for', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html')
    await page.setViewport({ width: 360, height: 400 })
    const scrolling = () =>
      page.$$eval('html, .popup-frame, .card-scroller', (parts) =>
        parts
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
          .map(({ localName, className }) => className || localName),
      )
    expect(await scrolling()).toEqual(['html'])
    await page.keyboard.type('mi5')
    await page.keyboard.press('Enter')
    await expect.poll(() => card(page)).toEqual(['MI5'])
    expect(await scrolling()).toEqual(['card-scroller'])
  })

  test('has a card that scrolls as a whole where its text leaves it no room, and a new one begins at its top', async ({
    openExtensionPage,
    setSetting,
  }) => {
    await setSetting('cardText', 200)
    const page = await openExtensionPage('popup.html#subject=mi5')
    await page.setViewport({ width: 320, height: 480 })
    const related = await page.waitForSelector('.related-subject')
    const standing = () =>
      page.$$eval('nav button, .card-footer', (parts) =>
        parts.map((part) => {
          const { top, bottom } = part.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
      )
    await expect.poll(standing).toEqual([true, false])
    await related?.click()
    await expect.poll(() => card(page)).toEqual(['Andrew Parker'])
    await expect.poll(standing).toEqual([true, false])
  })
})

describe('opened from the toolbar', () => {
  test('it begins at its top, has the focus in its field and knows the page', async ({ open, extensionPage }) => {
    const article = await open('<!doctype html><p>MI5 here.</p>')
    await article.settledMarks()
    const seen = () =>
      extensionPage.evaluate(() =>
        chrome.extension.getViews({ type: 'popup' }).map(({ document, scrollY }) => ({
          scrollY,
          focus: document.hasFocus() && document.activeElement?.getAttribute('role'),
          first: document.querySelector('[role="option"]')?.textContent,
        })),
      )
    await extensionPage.evaluate(() => chrome.action.openPopup())
    await expect.poll(seen).toEqual([{ scrollY: 0, focus: 'combobox', first: 'MI5 1×' }])
    await extensionPage.evaluate(() => {
      for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close()
    })
    await expect.poll(seen).toEqual([])
  })

  test('it is as wide with what a search finds as it is with the list', async ({ open, extensionPage }) => {
    const article = await open('<!doctype html><p>MI5 here.</p>')
    const widthWith = async (fragment: string) => {
      await extensionPage.evaluate((popup) => chrome.action.setPopup({ popup }), `popup.html${fragment}`)
      await article.page.bringToFront()
      await extensionPage.evaluate(() => chrome.action.openPopup())
      // Firefox gives it the size of its content 100 ms after that was drawn.
      await article.rest(500)
      return extensionPage.evaluate(() =>
        chrome.extension.getViews({ type: 'popup' }).map((popup) => {
          const { innerWidth: width, document } = popup
          const first = document.querySelector('[role="option"] mark')?.textContent ?? 'list'
          popup.close()
          return { width, first }
        }),
      )
    }
    const [list] = await widthWith('')
    expect(list).toEqual({ width: expect.any(Number), first: 'list' })
    expect(await widthWith('#query=spy')).toEqual([{ width: list?.width, first: 'spies' }])
    await extensionPage.evaluate(() => chrome.action.setPopup({ popup: 'popup.html' }))
  })

  test('it begins at its top though its window was low while it was drawn', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('popup.html')
    await page.setViewport({ width: 360, height: 60 })
    await page.evaluate(() => {
      document.title = 'before'
      location.reload()
    })
    const drawn = () => page.evaluate(() => document.title !== 'before' && document.activeElement?.getAttribute('role'))
    await expect.poll(drawn).toBe('combobox')
    await page.setViewport({ width: 360, height: 600 })
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })
})

describe('axe finds no fault', () => {
  /** Names of the rules that the page breaks. */
  async function faults(page: Page): Promise<unknown> {
    await page.evaluate(axe.source)
    return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
  }

  test('in the list, in results and where nothing is found, and one that is put there', async ({
    openExtensionPage,
  }) => {
    const page = await openExtensionPage('popup.html')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await faults(page)).toEqual([])
    await page.keyboard.type('how many plots were stopped')
    await expect.poll(() => options(page).then(([first]) => first)).toMatch(/^Foiled plots/)
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.type('banana bread')
    await expect.poll(() => texts(page, '.finder-nothing')).toHaveLength(1)
    expect(await faults(page)).toEqual([])

    await page.$eval('[role="combobox"]', (field) => {
      field.removeAttribute('aria-label')
      field.removeAttribute('placeholder')
    })
    expect(await faults(page)).toEqual(['label'])
  })
})
