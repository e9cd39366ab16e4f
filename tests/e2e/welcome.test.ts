import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { pointAt } from '../../scripts/browser/point-at.ts'
import { readCard } from '../../scripts/browser/read-card.ts'
import { readMarks } from '../../scripts/browser/read-marks.ts'
import { test } from './fixture.ts'

const names = ['Andrew Parker', 'MI5', 'Khuram Butt', 'London Bridge attack']

async function press(page: Page, name: string) {
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., "${name}")])`)
  await button?.click()
}
const heading = (page: Page) => readCard(page.mainFrame()).then((card) => card?.heading)
const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('an installation opens the first-run page', ({ launched }) => {
  expect(launched.welcomed).toBe(true)
})

describe('the first-run page', () => {
  test('marks the names in its text, and there alone', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('welcome.html')
    await expect.poll(() => readMarks(page.mainFrame())).toEqual({ painted: names, quiet: ['Andrew Parker', 'MI5'] })
  })

  test('opens the card of a name that the pointer rests on', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('welcome.html')
    await expect.poll(() => readMarks(page.mainFrame()).then(({ painted }) => painted)).toEqual(names)
    await page.mouse.move(1, 1)
    const { x, y } = await pointAt(page.mainFrame(), 'Khuram Butt')
    await page.mouse.move(x, y, { steps: 3 })
    await expect.poll(() => heading(page)).toBe('Khuram Butt')
    // There is no site here to switch off, and nothing to hide from the only text that shows what marks are.
    expect((await readCard(page.mainFrame()))?.text).not.toContain('Hide or change')
  })

  test('opens one card after the other by keyboard alone, and the focus comes back', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('welcome.html')
    await expect.poll(() => readMarks(page.mainFrame()).then(({ painted }) => painted)).toEqual(names)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show me the next card')
    for (const name of ['Andrew Parker', 'MI5', 'Khuram Butt']) {
      await page.keyboard.press('Enter')
      await expect.poll(() => heading(page)).toBe(name)
      await page.keyboard.press('Escape')
      await expect.poll(() => heading(page)).toBeUndefined()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show me the next card')
    }
  })

  test('shows the shortcuts that the browser has, and the keyword', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('welcome.html')
    await page.waitForSelector('.shortcut')
    expect(await page.$$eval('.shortcut dd', (found) => found.map(({ textContent }) => textContent))).toEqual([
      'Alt+Shift+Y',
      'Alt+Shift+Period',
      'Alt+Shift+Comma',
      'not set',
    ])
    expect(await page.$$eval('.welcome-ways dt', (found) => found.length)).toBe(3)
  })

  test('takes on how the reader wants marks and colours to look', async ({ openExtensionPage, setSetting }) => {
    const page = await openExtensionPage('welcome.html')
    await expect.poll(() => readMarks(page.mainFrame()).then(({ painted }) => painted)).toEqual(names)
    await setSetting('underline', 'wavy')
    await setSetting('theme', 'dark')
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('context-cards-wavy'))).toBe(true)
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark')
  })

  test('leads to the settings', async ({ openExtensionPage, launched }) => {
    const page = await openExtensionPage('welcome.html')
    const before = (await launched.browser.pages()).length
    await press(page, 'Open the settings')
    const opened = async () => {
      const pages = await launched.browser.pages()
      const addresses = await Promise.all(pages.map((one) => one.evaluate(() => location.href).catch(() => '')))
      return addresses.filter((address) => address.endsWith('/options.html')).length
    }
    // The browser shows the one that is open already, or opens it.
    await expect.poll(opened).toBeGreaterThan(0)
    expect((await launched.browser.pages()).length).toBeLessThanOrEqual(before + 1)
  })

  test('fits 320 px in both directions, and text of twice the size', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('welcome.html')
    await page.setViewport({ width: 320, height: 800 })
    await page.waitForSelector('.shortcut')
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate((direction) => document.documentElement.setAttribute('dir', direction), direction)
      expect(await widest(page), direction).toBeLessThanOrEqual(0)
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await widest(page), '200 %').toBeLessThanOrEqual(0)
  })

  test('has no fault that axe finds, and one that is put there is found', async ({ openExtensionPage }) => {
    const page = await openExtensionPage('welcome.html')
    await page.waitForSelector('.shortcut')
    await page.evaluate(axe.source)
    const faults = () => page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
    expect(await faults()).toEqual([])
    await page.$eval('h1', (title) => title.replaceChildren())
    expect(await faults()).not.toEqual([])
  })
})
