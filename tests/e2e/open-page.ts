import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'puppeteer-core'
import type { Launched } from '../../scripts/browser/launch-browser.ts'
import { cornerOf, type Point, pointAt } from '../../scripts/browser/point-at.ts'
import { buttonInCard, readCard, type SeenCard } from '../../scripts/browser/read-card.ts'
import { type Marks, readMarks } from '../../scripts/browser/read-marks.ts'
import type { Site } from './site.ts'

export interface OpenOptions {
  /** Sent with the page: a content security policy, another content type. */
  headers?: Readonly<Record<string, string>>
  /** Other resources of the same site by path ("/frame.html"), as HTML. */
  files?: Readonly<Record<string, string>>
  /**
   * Keeps /late.png from being answered until this resolves: a page that asks for it is opened, but goes on loading.
   */
  late?: Promise<void>
}

export interface Hovering {
  frame?: Frame
  /** Which of several occurrences, from 0. */
  nth?: number
}

/** A page under test, in a tab of its own. */
export interface Opened {
  page: Page
  /** Its address. */
  address: string
  /** What is marked in a frame now; the top frame by default. */
  marks(frame?: Frame): Promise<Marks>
  /** What is marked once there is something and it has stayed the same for a while. */
  settledMarks(frame?: Frame): Promise<Marks>
  /** The card shown in a frame now, or null. */
  card(frame?: Frame): Promise<SeenCard | null>
  /** Brings words into view and the pointer onto them, without a jump. */
  hover(words: string, hovering?: Hovering): Promise<void>
  /** Clicks the button of the open card whose name begins so. */
  press(name: string, frame?: Frame): Promise<void>
  /** Moves the pointer to where nothing is. */
  leave(): Promise<void>
  /** Where the middle of some words is, once they are in view. */
  pointAt(words: string, hovering?: Hovering): Promise<Point>
  /** Lets time go by, in ms: for what must not happen. */
  rest(time: number): Promise<void>
  /** The frame inside the element that a selector finds. */
  frameIn(selector: string, frame?: Frame): Promise<Frame>
  /** The document as a page's own script can see it, open shadow roots included. */
  dom(): Promise<string>
  /**
   * Errors and warnings in the top frame's console and uncaught exceptions: the page's, and those of content scripts.
   */
  readonly complaints: readonly string[]
  /** Addresses requested by the page's tab, whoever asked. Firefox does not tell of moz-extension: addresses. */
  readonly requests: readonly string[]
  screenshot(path: `${string}.png`): Promise<void>
}

/** How long, in ms, marks must stay the same to count as settled: longer than an idle slice on a busy machine. */
const STILL = 400
const SETTLED_LIMIT = 8000

let opened = 0

/** Opens HTML, or a file of tests/pages by its name ("article.html"), on the loopback site. */
export async function openPage(
  launched: Pick<Launched, 'browser'>,
  site: Site & { origin: string },
  html: string,
  options: OpenOptions,
) {
  const path = `/${++opened}/page`
  const body = /^[a-z0-9-]+\.(html|svg|xml)$/.test(html)
    ? readFileSync(new URL(`../pages/${html}`, import.meta.url), 'utf8')
    : html
  const type = { 'content-type': 'text/html; charset=utf-8' }
  site.put(path, { body, headers: { ...type, ...options.headers } })
  for (const [path, body] of Object.entries(options.files ?? {})) site.put(path, { body, headers: type })
  if (options.late) site.put('/late.png', { body: '', headers: { 'content-type': 'image/png' }, after: options.late })

  const page = await launched.browser.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  const complain = (text: string) => {
    // A browser asks for an icon by itself, and complains when a policy forbids it.
    if (!text.includes('/favicon.ico')) complaints.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complain(message.text())
  })
  page.on('pageerror', (error) => complain(String(error)))
  page.on('request', (request) => requests.push(request.url()))
  const address = site.origin + path
  await page.goto(address, { waitUntil: options.late ? 'domcontentloaded' : 'load' })
  await page.bringToFront()
  await page.mouse.move(1, 1)
  return describeOpened(page, address, complaints, requests)
}

function describeOpened(
  page: Page,
  address: string,
  complaints: readonly string[],
  requests: readonly string[],
): Opened {
  const top = page.mainFrame()
  return {
    page,
    address,
    complaints,
    requests,
    marks: (frame = top) => readMarks(frame),
    settledMarks: (frame = top) => settledMarks(frame),
    card: (frame = top) => readCard(frame),
    async hover(words, { frame = top, nth = 0 } = {}) {
      const { x, y } = await pointAt(frame, words, nth)
      await page.mouse.move(x, y, { steps: 3 })
    },
    pointAt: (words, { frame = top, nth = 0 } = {}) => pointAt(frame, words, nth),
    rest: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    async press(name, frame = top) {
      const button = await buttonInCard(frame, name)
      if (button === null) throw new Error(`There is no open card with a button "${name}".`)
      const corner = await cornerOf(frame)
      await page.mouse.click(corner.x + button.x, corner.y + button.y)
    },
    leave: () => page.mouse.move(1, 1, { steps: 3 }),
    async frameIn(selector, frame = top) {
      const element = await frame.waitForSelector(selector)
      const inner = await element?.contentFrame()
      if (inner == null) throw new Error(`${selector} is no frame.`)
      return inner
    },
    dom: () => page.evaluate(serialise),
    async screenshot(path) {
      await page.screenshot({ path })
    },
  }
}

async function settledMarks(frame: Frame): Promise<Marks> {
  let last = await readMarks(frame)
  let since = performance.now()
  for (const start = since; performance.now() - start < SETTLED_LIMIT; ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const now = await readMarks(frame)
    if (JSON.stringify(now) !== JSON.stringify(last)) since = performance.now()
    last = now
    if (now.painted.length + now.quiet.length > 0 && performance.now() - since >= STILL) break
  }
  return last
}

/** Runs in the page; must not use anything from around it. */
function serialise(): string {
  const roots: string[] = []
  const gather = (within: ParentNode) => {
    for (const { shadowRoot } of within.querySelectorAll('*')) {
      if (shadowRoot === null) continue
      roots.push(shadowRoot.innerHTML)
      gather(shadowRoot)
    }
  }
  gather(document)
  return [document.documentElement.outerHTML, ...roots].join('\n#shadow-root\n')
}
