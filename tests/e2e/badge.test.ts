import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { test } from './fixture.ts'

const article = `<p>MI5 had looked into Khuram Butt. MI5 says so.</p>
<iframe srcdoc="<p>MI5 and the London Bridge attack, in a frame.</p>"></iframe>`

/** Badge and tooltip of the toolbar button on the tab that was opened last. */
function button(extensionPage: Page): Promise<{ badge: string; title: string }> {
  return extensionPage.evaluate(async () => {
    const tabs = await chrome.tabs.query({})
    const tabId = Math.max(...tabs.map(({ id = -1 }) => id))
    const [badge, title] = await Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })])
    return { badge, title }
  })
}
const three = { badge: '3', title: 'Context Cards: subjects on this page: 3' }
const nothing = { badge: '', title: 'Context Cards' }

test('the badge counts the subjects of a page and its frames, and keeps up with the page', async ({
  open,
  extensionPage,
}) => {
  const page = await open(article)
  await expect.poll(() => button(extensionPage)).toEqual(three)
  await page.page.evaluate(() => {
    const paragraph = document.createElement('p')
    paragraph.textContent = 'Andrew Parker of MI5 was asked.'
    document.body.append(paragraph)
  })
  await expect.poll(() => button(extensionPage).then(({ badge }) => badge)).toBe('4')
})

test('the badge follows the reader to another page and back, to one that was kept as it was', async ({
  open,
  extensionPage,
}) => {
  const page = await open(article, {
    headers: { 'cache-control': 'max-age=60' },
    files: { '/plain.html': '<p>Nothing of the kind.</p>' },
  })
  await expect.poll(() => button(extensionPage)).toEqual(three)
  await page.page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = `kept: ${persisted}`
    })
  })
  await page.page.goto(new URL('/plain.html', page.address).href)
  await expect.poll(() => button(extensionPage)).toEqual(nothing)
  // Until the page that is left has been asked for the last time.
  await page.rest(800)
  // Leaving the page ends the evaluation.
  await page.page.evaluate(() => history.back()).catch(() => undefined)
  await expect.poll(() => page.page.evaluate(() => document.title).catch(() => '')).toBe('kept: true')
  await expect.poll(() => button(extensionPage)).toEqual(three)
})

test('the badge stays where the page only changes its own address', async ({ open, extensionPage }) => {
  const page = await open(article)
  await expect.poll(() => button(extensionPage)).toEqual(three)
  await page.page.evaluate(() => history.pushState({}, '', '?elsewhere'))
  await page.rest(600)
  expect(await button(extensionPage)).toEqual(three)
})

test('the badge goes and comes back at once as the reader wants it', async ({ open, extensionPage, setSetting }) => {
  await open(article)
  await expect.poll(() => button(extensionPage)).toEqual(three)
  await setSetting('badge', false)
  await expect.poll(() => button(extensionPage), { timeout: 1000 }).toEqual({ ...three, badge: '' })
  await setSetting('badge', true)
  await expect.poll(() => button(extensionPage), { timeout: 1000 }).toEqual(three)
})

test('the badge is gone on a site that is switched off, and the tooltip says why', async ({
  open,
  extensionPage,
  setSetting,
}) => {
  const page = await open(article)
  await expect.poll(() => button(extensionPage)).toEqual(three)
  await setSetting(`site.${new URL(page.address).hostname}`, true)
  await expect.poll(() => button(extensionPage)).toEqual({ badge: '', title: 'Context Cards: off on this site' })
})

test('the tooltip follows the switch of a site on a page that mentions nothing', async ({
  open,
  extensionPage,
  setSetting,
}) => {
  const page = await open('<p>The weather stays fine.</p>')
  const key = `site.${new URL(page.address).hostname}`
  await expect.poll(() => button(extensionPage)).toEqual(nothing)
  await setSetting(key, true)
  await expect.poll(() => button(extensionPage)).toEqual({ badge: '', title: 'Context Cards: off on this site' })
  await setSetting(key, false)
  await expect.poll(() => button(extensionPage)).toEqual(nothing)
})

test('the badge forgets the subjects of a frame that is taken away', async ({ open, extensionPage }) => {
  const page = await open(article)
  await expect.poll(() => button(extensionPage)).toEqual(three)
  await page.page.evaluate(() => document.querySelector('iframe')?.remove())
  await expect.poll(() => button(extensionPage).then(({ badge }) => badge)).toBe('2')
})
