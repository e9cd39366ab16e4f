import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { test } from './fixture.ts'

interface Pack {
  categories: { id: string; name: string }[]
  subjects: { category: string; marking: { names: unknown[] } }[]
}

const pack: Pack = JSON.parse(readFileSync(new URL('../../data/pack.json', import.meta.url), 'utf8'))

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? ''))

test('the options page has every category, and a switch for each of which something lights up', async ({
  openExtensionPage,
}) => {
  const page = await openExtensionPage('options.html')
  await expect.poll(() => texts(page, '.category-switch-name')).toEqual(pack.categories.map(({ name }) => name))
  const switches = await page.$$eval('.category-switch:has(> input[role="switch"]:checked)', (found) =>
    found.map((category) => category.getAttribute('data-category')),
  )
  const lighting = new Set(pack.subjects.filter(({ marking }) => marking.names.length > 0).map((one) => one.category))
  expect(switches).toEqual(pack.categories.map(({ id }) => id).filter((id) => lighting.has(id)))
})

test('a switch on the options page puts the marks of its category out and on again', async ({
  open,
  openExtensionPage,
  setSetting: _,
}) => {
  const page = await open('<p>Known to MI5 was Khuram Butt.</p>')
  expect(await page.settledMarks()).toEqual({ painted: ['MI5', 'Khuram Butt'], quiet: [] })
  const options = await openExtensionPage('options.html')
  const people = await options.waitForSelector('[data-category="people"] input:enabled')
  await people?.click()
  await expect.poll(() => page.marks(), { timeout: 1000 }).toEqual({ painted: ['MI5'], quiet: [] })
  expect(await options.evaluate(() => chrome.storage.sync.get())).toEqual({ 'category.people': false })
  await people?.click()
  await expect.poll(() => page.marks(), { timeout: 1000 }).toEqual({ painted: ['MI5', 'Khuram Butt'], quiet: [] })
  expect(await options.evaluate(() => chrome.storage.sync.get())).toEqual({})
})
