import { describe, expect } from 'vitest'
import { type BundleOptions, bundleClient, renderOnServer } from '../frameworks/bundle.ts'
import { firstState, type PageState } from '../frameworks/page.ts'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

interface Framework {
  name: string
  client: string
  /** Null where nothing is rendered on a server: its element is upgraded late instead. */
  server: string | null
  options?: BundleOptions
  /** Takes over the document itself, not an element in it. */
  takesDocument?: true
}

const frameworks: readonly Framework[] = [
  { name: 'React 19, the whole document', client: 'react/client.ts', server: 'react/server.ts', takesDocument: true },
  {
    name: 'React 18, the whole document',
    client: 'react/client.ts',
    server: 'react/server.ts',
    options: { react18: true },
    takesDocument: true,
  },
  { name: 'Vue 3', client: 'vue/client.ts', server: 'vue/server.ts' },
  { name: 'Svelte 5', client: 'svelte/client.ts', server: 'svelte/server.ts' },
  { name: 'Lit, in a shadow root', client: 'lit/client.ts', server: null },
]

/** Its tag stands in the page, which mentions nothing yet, long before it is defined. */
const elementToBe = '<!doctype html><html lang="en"><title>A page of Lit</title><interview-page></interview-page>'

const firstMarks = ['Andrew Parker', 'MI5', 'Khuram Butt', 'London Bridge attack', 'MI5']

const [butt, driver, attack] = firstState.people
if (!butt || !driver || !attack) throw new Error('The first state has three people.')

/** Changes of state after each other, and what is to be marked then. */
const changes: readonly [string, PageState, { painted: string[]; quiet: string[] }][] = [
  [
    'a mention loses a word',
    { ...firstState, surname: 'Smith' },
    { painted: ['MI5', 'Khuram Butt', 'London Bridge attack', 'MI5'], quiet: [] },
  ],
  [
    'a mention becomes another',
    { ...firstState, service: 'the crew of Khuram Butt' },
    { painted: ['Andrew Parker', 'Khuram Butt', 'London Bridge attack', 'MI5'], quiet: ['Khuram Butt'] },
  ],
  [
    'a keyed list is put into another order',
    { ...firstState, people: [attack, { key: 'new', text: 'Somebody' }, driver, butt] },
    { painted: ['Andrew Parker', 'MI5', 'London Bridge attack', 'Khuram Butt', 'MI5'], quiet: [] },
  ],
  [
    'elements go',
    { ...firstState, people: [driver, attack], note: null },
    { painted: ['Andrew Parker', 'MI5', 'London Bridge attack'], quiet: [] },
  ],
  ['all comes back', firstState, { painted: firstMarks, quiet: [] }],
]

/** What the page says, as its reader sees it; runs in the page. */
function read(): string[] {
  const root = document.querySelector('interview-page')?.shadowRoot ?? document
  return [...root.querySelectorAll('h1, p, li, aside, button')].map(({ textContent }) => textContent ?? '')
}

/** What the page has to say for a state. */
function textOf({ surname, service, people, note }: PageState, clicks: number): string[] {
  return [
    'An interview',
    `Andrew ${surname} led ${service}.`,
    ...people.map(({ text }) => text),
    ...(note === null ? [] : [`A note on ${note}.`]),
    `clicked ${clicks} times`,
  ]
}

async function hydrate({ page }: Opened, { client, options }: Framework) {
  // By the driver, so that no element of ours is in the markup, and at a moment of the test's choice.
  await page.evaluate(await bundleClient(client, options))
  await page.evaluate(() => globalThis.frameworkPage.hydrate())
}

const show = ({ page }: Opened, state: PageState) =>
  page.evaluate((state) => globalThis.frameworkPage.show(state), state)

/** Complaints of the page, beside what Lit says of its own development build. */
const wrongs = ({ complaints }: Opened) => complaints.filter((text) => !text.startsWith('Lit is in dev mode'))

const click = ({ page }: Opened) =>
  page.evaluate(() => {
    const root = document.querySelector('interview-page')?.shadowRoot ?? document
    root.querySelector('button')?.click()
  })

describe.for(frameworks)('$name', (framework) => {
  test('takes over under marks, and no change of its state is lost', async ({ open }) => {
    const markup = framework.server === null ? elementToBe : await renderOnServer(framework.server, framework.options)
    const page = await open(markup)
    if (framework.server === null) await page.rest(600)
    else expect(await page.settledMarks()).toEqual({ painted: firstMarks, quiet: [] })
    await page.page.evaluate(() => Object.assign(globalThis, { sent: document.querySelector('h1, interview-page') }))

    await hydrate(page, framework)
    expect(await page.page.evaluate(read)).toEqual(textOf(firstState, 0))
    // What was sent is taken over, not made anew.
    expect(await page.page.evaluate('sent.isConnected')).toBe(true)
    await click(page)
    for (const [name, state, marks] of changes) {
      await show(page, state)
      expect(await page.page.evaluate(read), name).toEqual(textOf(state, 1))
      await expect.poll(() => page.marks(), { message: name }).toEqual(marks)
    }
    expect(wrongs(page)).toEqual([])
  })

  test('renders anew under an open card, which stays with its mention and goes with it', async ({ open }) => {
    const markup = framework.server === null ? elementToBe : await renderOnServer(framework.server, framework.options)
    const page = await open(markup)
    await hydrate(page, framework)
    await expect.poll(async () => (await page.marks()).painted).toContain('Khuram Butt')
    await page.hover('Khuram Butt')
    await expect.poll(() => page.card()).toMatchObject({ heading: 'Khuram Butt' })

    const around = { ...firstState, surname: 'Smith', note: null }
    await show(page, around)
    await expect.poll(async () => (await page.marks()).painted).not.toContain('Andrew Parker')
    expect(await page.card()).toMatchObject({ heading: 'Khuram Butt' })

    const without = { ...around, people: [driver] }
    await show(page, without)
    await expect.poll(() => page.card()).toBeNull()
    await expect.poll(() => page.page.$('[popover]')).toBeNull()
    await click(page)
    await expect.poll(() => page.page.evaluate(read)).toEqual(textOf(without, 1))
    expect(wrongs(page)).toEqual([])
  })

  const { server } = framework
  if (server !== null) {
    if (framework.takesDocument) {
      test('takes over while a card is open and the page still loads', async ({ open }) => {
        // Frameworks take over while a page loads. React 18 forgives an element more at the body's end, but not after
        // the body.
        const { promise: late, resolve: complete } = Promise.withResolvers<void>()
        const markup = await renderOnServer(server, framework.options)
        const page = await open(markup.replace('</body>', '<img src="/late.png" alt=""></body>'), { late })
        await page.settledMarks()
        await page.hover('Khuram Butt')
        await expect.poll(() => page.card()).toMatchObject({ heading: 'Khuram Butt' })
        await hydrate(page, framework)
        await click(page)
        expect(await page.page.evaluate(read)).toEqual(textOf(firstState, 1))
        expect(wrongs(page)).toEqual([])
        expect(await page.card()).toMatchObject({ heading: 'Khuram Butt' })
        complete()
      })
    }

    test('would complain if a mark were put into its markup', async ({ open }) => {
      const markup = await renderOnServer(server, framework.options)
      const page = await open(markup.replace('Parker', '<mark>Parker</mark>'))
      await hydrate(page, framework)
      await expect.poll(() => wrongs(page)).not.toEqual([])
    })
  }
})
