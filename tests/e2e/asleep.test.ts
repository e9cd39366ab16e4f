import { inflateSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { expect, inject } from 'vitest'
import { readMarks } from '../../scripts/browser/read-marks.ts'
import { test } from './fixture.ts'

const article = '<!doctype html><p>Spoken by MI5.</p>'
const marked = { painted: ['MI5'], quiet: [] }
const kind = inject('browserKind')

/** The tab that was opened last. */
const lastTab = (extensionPage: Page) =>
  extensionPage.evaluate(async () => Math.max(...(await chrome.tabs.query({})).map(({ id = -1 }) => id)))

const badge = (extensionPage: Page, tabId: number) =>
  extensionPage.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId)

// Firefox neither prerenders nor freezes pages.
if (kind === 'chromium') {
  test('a page that is rendered before it is asked for is marked by then; the badge is that of the page shown', async ({
    open,
    site,
    extensionPage,
  }) => {
    // No connection of our own to the page (createCDPSession): with one Chromium prerenders nothing.
    const page = await open(
      `<!doctype html><p>Khuram Butt</p><a href="/next.html">Next</a>
      <script type="speculationrules">{ "prerender": [{ "urls": ["/next.html"], "eagerness": "immediate" }] }</script>`,
      {
        files: {
          '/next.html': `${article}<p>Khuram Butt and the London Bridge attack.</p><script>
            wasPrerendered = document.prerendering
            const look = setInterval(() => {
              if (CSS.highlights.size === 0) return
              clearInterval(look)
              fetch('/marked')
            }, 20)
          </script>`,
          '/marked': '',
        },
      },
    )
    await expect.poll(() => site.asked).toContain('/marked')
    const tab = await lastTab(extensionPage)
    await expect.poll(() => badge(extensionPage, tab)).toBe('1')
    await page.page.click('a')
    await expect.poll(() => page.page.evaluate('wasPrerendered').catch(() => null)).toBe(true)
    expect((await page.marks()).painted).toEqual(['MI5', 'Khuram Butt', 'London Bridge attack'])
    await expect.poll(() => badge(extensionPage, tab)).toBe('3')
    await page.hover('MI5')
    await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
    expect(page.complaints).toEqual([])
  })

  test('a page that is frozen is read on when it goes on, and its card closes when it is left', async ({
    open,
    extensionPage,
  }) => {
    const page = await open(`${article}<script>
      happened = []
      for (const type of ['freeze', 'resume']) document.addEventListener(type, () => happened.push(type))
      document.addEventListener('freeze', () => document.querySelector('p').append(' Khuram Butt'))
    </script>`)
    await expect.poll(() => page.marks()).toEqual(marked)
    await page.hover('MI5')
    await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
    const session = await page.page.createCDPSession()
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await page.rest(300)
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await session.detach()
    await expect.poll(() => page.page.evaluate('happened')).toEqual(['freeze', 'resume'])
    await expect.poll(() => page.marks()).toEqual({ painted: ['MI5', 'Khuram Butt'], quiet: [] })
    // To be frozen the driver hides it, and does not show it again.
    await extensionPage.bringToFront()
    await page.page.bringToFront()
    await page.leave()
    await expect.poll(() => page.card()).toBeNull()
    expect(page.complaints).toEqual([])
  })
}

test('a tab that was discarded is marked and counted when it is looked at again', async ({
  open,
  launched,
  extensionPage,
}) => {
  const page = await open(article)
  await expect.poll(() => page.marks()).toEqual(marked)
  const tab = await lastTab(extensionPage)
  await expect.poll(() => badge(extensionPage, tab)).toBe('1')
  await extensionPage.bringToFront()
  // Chromium gives a discarded tab a new id.
  const discarded = await extensionPage.evaluate(async (tab) => (await chrome.tabs.discard(tab))?.id ?? tab, tab)
  await expect
    .poll(() => extensionPage.evaluate((tab) => chrome.tabs.get(tab), discarded))
    .toMatchObject({ discarded: true })
  await extensionPage.evaluate((tab) => chrome.tabs.update(tab, { active: true }), discarded)
  const again = async () => {
    for (const other of await launched.browser.pages()) if (other.url() === page.address) return other
    return null
  }
  await expect.poll(again).not.toBeNull()
  const anew = await again()
  try {
    await expect.poll(() => anew && readMarks(anew.mainFrame()).catch(() => null)).toEqual(marked)
    await expect.poll(() => badge(extensionPage, discarded)).toBe('1')
  } finally {
    await anew?.close()
  }
})

/**
 * A page as it goes to paper. Firefox's driver knows print only as PDF, Chromium's PDF is cut at marks that are not
 * drawn.
 */
async function printed(page: Page): Promise<string> {
  if (kind === 'firefox') return drawn(Buffer.from(await page.pdf()))
  await page.emulateMediaType('print')
  const picture = await page.screenshot({ encoding: 'base64' })
  await page.emulateMediaType()
  return picture
}

/** What a PDF draws: its streams unpacked, without those that say when it was made and where its parts lie. */
function drawn(pdf: Buffer): string {
  const parts = pdf.toString('latin1').matchAll(/<<((?:[^<>]|<<[^<>]*>>)*)>>\s*stream\r?\n(.*?)\r?\nendstream/gs)
  return [...parts]
    .filter(([, about = '']) => !/\/Type\s*\/(ObjStm|XRef)/.test(about))
    .map(([, about = '', stream = '']) =>
      about.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream,
    )
    .join('\n')
}

test('neither marks nor a card are printed', async ({ open }) => {
  const page = await open(article)
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.hover('MI5')
  await expect.poll(() => page.card()).not.toBeNull()
  const withBoth = await printed(page.page)
  await page.leave()
  await expect.poll(() => page.card()).toBeNull()
  await page.page.evaluate(() => {
    for (const highlight of CSS.highlights.values()) highlight.clear()
  })
  expect(withBoth).toBe(await printed(page.page))
  // What is seen if it is printed; of highlights Firefox prints none.
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.page.addStyleTag({
    content: `${kind === 'firefox' ? 'p' : '::highlight(context-cards-dotted)'} { background-color: #000; color: #fff }`,
  })
  expect(withBoth).not.toBe(await printed(page.page))
})
