import { readFileSync } from 'node:fs'
import { describe, expect, inject } from 'vitest'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

/** A page with a bit of everything that pages are made of. */
const article = readFileSync(new URL('../pages/article.html', import.meta.url), 'utf8')

/** First thing in a page: keeps what happens to it, as a page's own script can see it. */
const witness = `<script>
  happened = []
  witness = new MutationObserver((records) => happened.push(...records.map(({ type, target }) => type + ' ' + target.nodeName)))
  witness.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  addEventListener('message', ({ data }) => happened.push('message ' + data))
  // The parser's own work is over by then, and no content script has begun.
  addEventListener('DOMContentLoaded', () => { witness.takeRecords(); happened = [] })
</script>`

describe('the document', () => {
  test('is byte for byte the same while nothing is shown, and one element longer while a card is', async ({ open }) => {
    const page = await open('article.html')
    const before = await page.dom()
    const count = () => page.page.evaluate(() => document.querySelectorAll('*').length)
    const elements = await count()

    await page.settledMarks()
    expect(await page.dom()).toBe(before)

    await page.hover('MI5')
    await expect.poll(() => page.card()).not.toBeNull()
    expect(await count()).toBe(elements + 1)
    const without = await page.page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true)
      if (copy instanceof Element) copy.querySelector('[popover="manual"]')?.remove()
      return copy instanceof Element ? copy.outerHTML : ''
    })
    expect(before.startsWith(without)).toBe(true)

    await page.page.keyboard.press('Escape')
    await expect.poll(() => page.card()).toBeNull()
    expect(await page.dom()).toBe(before)
  })

  test('is not changed at all, not even for a moment, while no card opens', async ({ open }) => {
    const page = await open(article.replace('<head>', `<head>${witness}`))
    await page.settledMarks()
    await page.rest(2500)
    expect(await page.page.evaluate('happened')).toEqual([])
  })

  test('is not changed by two cards after each other', async ({ open }) => {
    const page = await open('article.html')
    const before = await page.dom()
    await page.settledMarks()
    for (const words of ['MI5', 'Khuram', 'London']) {
      await page.hover(words)
      await expect.poll(() => page.card()).toMatchObject({ heading: expect.stringContaining(words) })
      await page.leave()
      await expect.poll(() => page.card()).toBeNull()
    }
    expect(await page.dom()).toBe(before)
  })
})

describe('a page that mentions nothing', () => {
  const html = `<!doctype html>${witness}<p>The weather stays fine.</p>`

  test('is not changed and gets no highlight', async ({ open }) => {
    const page = await open(html)
    await page.rest(1500)
    expect(await page.page.evaluate('happened')).toEqual([])
    expect(await page.page.evaluate('[...CSS.highlights.keys()]')).toEqual([])
  })
})

// Firefox's driver does not tell of requests for files of an extension.
if (inject('browserKind') === 'chromium') {
  const loadsPopover = ({ requests }: Opened) =>
    requests.some((address) => new URL(address).pathname.endsWith('/popover.js'))

  test('a page that mentions nothing does not load the popover, though the pointer rests on its text', async ({
    open,
  }) => {
    const page = await open('<p>The weather stays fine.</p>')
    await page.hover('weather')
    await page.rest(1500)
    expect(loadsPopover(page)).toBe(false)
  })

  test('the popover is loaded once a card is about to open, not before', async ({ open }) => {
    const page = await open('article.html')
    await page.settledMarks()
    await page.rest(1000)
    expect(loadsPopover(page)).toBe(false)
    await page.hover('MI5')
    await expect.poll(() => page.card()).not.toBeNull()
    expect(loadsPopover(page)).toBe(true)
  })
}

test('nothing is requested from the network, and nothing complains', async ({ open, site }) => {
  const page = await open('article.html')
  const asked = site.asked.length
  await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.card()).not.toBeNull()
  await page.leave()
  await expect.poll(() => page.card()).toBeNull()
  expect(site.asked.slice(asked).filter((path) => path !== '/favicon.ico')).toEqual([])
  const overTheNet = page.requests.filter(
    (address) => /^(https?|wss?):/.test(address) && !address.endsWith('/favicon.ico'),
  )
  expect(overTheNet).toEqual([page.address])
  expect(page.complaints).toEqual([])
})
