import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { readCard } from './read-card.ts'
import { readMarks } from './read-marks.ts'
import { until } from './until.ts'

/** What a page is like in one state: its serialised DOM and the boxes it is laid out in, each as a hash. */
export interface Look {
  dom: string
  text: string
  boxes: string
}

/** What one visit to a page showed. */
export interface Visit {
  /** The page as it came to rest, twice: a page that changes by itself is told by it. */
  before: Look
  again: Look
  /** With the card closed again; null where no card was opened. */
  after: Look | null
  marks: { painted: number; quiet: number }
  /** Heading of the card that opened on the first mention. */
  card: string | null
  /** Console errors and uncaught exceptions that do not speak of what the survey itself blocks. */
  errors: string[]
  /** Time in ms from navigation to rest, with the pauses of the survey itself. */
  time: number
}

/** How long a page is left alone before it is looked at, in ms. */
const REST = 700
const CARD_LIMIT = 3000
const LOAD_LIMIT = 30_000

/** Opens a page, looks at it twice, and with the extension also opens and closes a card in between. */
export async function visit(page: Page, address: string, withCard: boolean): Promise<Visit> {
  const errors: string[] = []
  const note = (text: string) => {
    if (!/content.security.policy|violates|blocked|failed to (load|start)|ERR_|CSP/i.test(text))
      errors.push(text.slice(0, 300))
  }
  page.on('pageerror', (error) => note(error instanceof Error ? error.message : String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text())
  })
  const start = performance.now()
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_LIMIT })
  await pause(REST)
  const time = Math.round(performance.now() - start)
  const before = await look(page)
  const { painted, quiet } = await readMarks(page.mainFrame())
  const card = withCard && painted.length > 0 ? await openAndClose(page) : null
  await pause(REST / 2)
  const last = await look(page)
  return {
    before,
    again: card === null ? last : before,
    after: card === null ? null : last,
    marks: { painted: painted.length, quiet: quiet.length },
    card,
    errors,
    time,
  }
}

/** Rests on the first painted mention until its card opens, and closes it. */
async function openAndClose(page: Page): Promise<string | null> {
  const scrolled = await page.evaluate(() => [scrollX, scrollY] as const)
  const point = await page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('context-cards-') || name === 'context-cards-quiet') continue
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        const box = range.getClientRects()[0]
        if (box && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }
    }
    return null
  })
  let heading: string | null = null
  if (point !== null) {
    await page.mouse.move(2, 2)
    await page.mouse.move(point.x, point.y, { steps: 3 })
    heading = await until(CARD_LIMIT, async () => (await readCard(page.mainFrame()))?.heading ?? null)
    await page.keyboard.press('Escape')
    await page.mouse.move(2, 2)
  }
  await page.evaluate(([x, y]) => scrollTo({ left: x, top: y, behavior: 'instant' }), scrolled)
  await pause(REST / 2)
  return heading
}

function look(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const hash = (text: string) => {
      let value = 0
      for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0
      return `${text.length}:${value}`
    }
    const root = document.documentElement
    const boxes = [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x + scrollX, y + scrollY, width, height].map(Math.round).join()
    })
    // biome-ignore lint/performance/useDomNodeTextContent: the text as it is rendered is what must not change.
    const text = document.body instanceof HTMLElement ? document.body.innerText : ''
    return { dom: hash(root.outerHTML), text: hash(text), boxes: hash(boxes.join(';')) }
  })
}
