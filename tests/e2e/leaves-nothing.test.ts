import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { builtExtension, type Launched, launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { test } from './fixture.ts'
import { held, lastRead, withCount } from './keep-count.ts'
import { type Opened, openPage } from './open-page.ts'

/** A page with all that makes us attach something: a shadow root that is read, words under a scrolling box. */
const html = `<!doctype html><title>t</title><div style="height: 300px; overflow: auto"><p>Spoken by MI5.</p><p style="height: 900px"></p></div>
<x-box><template shadowrootmode="open"><p>Khuram Butt</p></template></x-box>`

/** What is registered in the page's highlight registry under names of ours, and what styles its shadow roots. */
const left = ({ page }: Opened) =>
  page.evaluate(() => [
    ...CSS.highlights.keys(),
    ...(document.querySelector('x-box')?.shadowRoot?.adoptedStyleSheets ?? []).map(() => 'sheet'),
  ])

const kind = inject('browserKind')
const counted = withCount(builtExtension(kind))
// A browser of its own, for an extension of its own.
let launched: Launched
let set: (key: string, value: unknown) => Promise<void>
let ask: (about: object) => Promise<void>

beforeAll(async () => {
  launched = await launchBrowser(kind, { path: inject('browserPath'), extension: counted.folder, headless: true })
  const extensionPage = await launched.openExtensionPage('options.html')
  set = (key, value) => extensionPage.evaluate((key, value) => chrome.storage.sync.set({ [key]: value }), key, value)
  ask = (about) =>
    extensionPage.evaluate(async (about) => {
      for (const { id } of await chrome.tabs.query({}))
        if (id !== undefined) await chrome.tabs.sendMessage(id, about).catch(() => undefined)
    }, about)
})
afterAll(async () => {
  await launched.browser.close()
  counted.remove()
})

const states: [name: string, reach: (page: Opened) => Promise<void>, proof: string][] = [
  ['with marks alone', async () => undefined, 'pointermove listener'],
  [
    'with a card open',
    async (page) => {
      await page.hover('MI5')
      await expect.poll(() => page.card()).not.toBeNull()
    },
    'ResizeObserver',
  ],
  [
    'with a card about to open',
    async (page) => {
      await page.hover('MI5')
    },
    'pointermove listener',
  ],
  [
    'with a key held that closed a card',
    async (page) => {
      await page.hover('MI5')
      await expect.poll(() => page.card()).not.toBeNull()
      await page.page.keyboard.down('Escape')
      await expect.poll(() => page.card()).toBeNull()
    },
    'keyup listener',
  ],
  [
    'with a ring shown',
    async (page) => {
      await ask({ type: 'stops' })
      // The popover, which rings, may still be on its way.
      await expect
        .poll(async () => {
          await ask({ type: 'visit', index: 0, place: 1, count: 2 })
          return left(page)
        })
        .toContain('context-cards-ring')
    },
    'pointermove listener',
  ],
  [
    'while the page changes',
    async ({ page }) => {
      await page.evaluate(() => {
        setInterval(() => document.querySelector('p')?.append(' MI5'), 5)
      })
    },
    'MutationObserver',
  ],
]

describe('where a site is switched off, no listener, observer, timer, highlight, sheet or node is left', () => {
  test.for(states)('%s', async ([, reach, proof], { site }) => {
    const page = await openPage(launched, site, html, {})
    try {
      await expect.poll(() => held(page.page)).toContain('pointermove listener')
      const count = () => page.page.evaluate(() => document.querySelectorAll('*').length)
      const before = await count()
      await reach(page)
      expect(await held(page.page)).toContain(proof)
      await set('site.127.0.0.1', true)
      await expect.poll(() => held(page.page)).toEqual([])
      expect(await left(page)).toEqual([])
      expect(await count()).toBe(before)
      // Nor does anything come back by itself.
      await page.hover('MI5')
      await page.rest(300)
      expect(await held(page.page)).toEqual([])
      expect(await count()).toBe(before)
      expect(page.complaints).toEqual([])
    } finally {
      await page.page.close()
      await set('site.127.0.0.1', null)
    }
  })
})

test('a page that mentions nothing is looked at by the clock only until its custom elements are defined', async ({
  site,
}) => {
  const page = await openPage(launched, site, '<!doctype html><x-late>The weather stays fine.</x-late>', {})
  try {
    await expect.poll(() => held(page.page)).toContain('setInterval')
    await page.page.evaluate(() => customElements.define('x-late', class extends HTMLElement {}))
    await expect.poll(() => held(page.page)).not.toContain('setInterval')
  } finally {
    await page.page.close()
  }
})

test('only what changed is read again', async ({ site }) => {
  const paragraphs = Array.from({ length: 50 }, (_, index) => `<p id="p${index}">The weather stays fine.</p>`)
  const page = await openPage(
    launched,
    site,
    `<!doctype html><p>Khuram Butt</p><main>${paragraphs.join('')}</main>`,
    {},
  )
  const painted = async () => (await page.marks()).painted
  try {
    await expect.poll(painted).toEqual(['Khuram Butt'])
    expect(await lastRead(page.page)).toEqual(['#document'])
    for (const [change, read, marks] of [
      ['p7.firstChild.data = "MI5"', ['p7'], ['Khuram Butt', 'MI5']],
      ['p9.append(" and MI5", "."); p8.remove()', ['p9', 'MAIN'], ['Khuram Butt', 'MI5']],
      [
        'p10.innerHTML = "<i id=new>the London Bridge attack</i>"',
        ['new', 'p10'],
        ['Khuram Butt', 'MI5', 'London Bridge attack'],
      ],
      ['p20.className = "seen"', [], ['Khuram Butt', 'MI5', 'London Bridge attack']],
      ['p10.hidden = true', ['p10'], ['Khuram Butt', 'MI5']],
    ] as const) {
      await page.page.evaluate(change)
      await page.rest(300)
      await expect.poll(painted, { message: change }).toEqual(marks)
      expect((await lastRead(page.page)).toSorted(), change).toEqual(read.toSorted())
    }
  } finally {
    await page.page.close()
  }
})

test('where the extension goes under an open page with a card, nothing is left to be seen either', async ({ site }) => {
  const page = await openPage(launched, site, html, {})
  const before = await page.dom()
  await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.card()).not.toBeNull()
  expect(await held(page.page)).toContain('setInterval')
  expect(await page.page.evaluate(seen)).toEqual(['line', 'card'])
  await launched.browser.uninstallExtension(launched.id)
  await expect.poll(() => page.page.evaluate(seen)).toEqual([])
  expect(page.complaints).toEqual([])
  // Firefox ends the scripts of an extension that goes, and with them the counting and all tidying up.
  if (kind === 'firefox') return
  await expect.poll(() => held(page.page)).toEqual([])
  expect(await left(page)).toEqual([])
  expect(await page.dom()).toBe(before)
})

/** Runs in the page: what of ours a reader still sees. */
const seen = () => {
  const { textDecorationLine } = getComputedStyle(document.documentElement, '::highlight(context-cards-dotted)')
  return [
    ...(CSS.highlights.has('context-cards-dotted') && textDecorationLine !== 'none' ? ['line'] : []),
    ...(document.querySelector('[data-context-cards]')?.checkVisibility() ? ['card'] : []),
  ]
}
