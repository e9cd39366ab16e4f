import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { readCard } from '../browser/read-card.ts'
import { readMarks } from '../browser/read-marks.ts'
import { until } from '../browser/until.ts'
import { messageOf } from '../terminal/message-of.ts'
import { askWitness, type Look, layOutAnew, look, standWitness } from './look.ts'
import { findResting, goAlong, type Resting } from './resting.ts'

/** What one visit to a page showed. */
export interface Visit {
  /** The page as it came to rest. */
  before: Look
  /** With the pointer resting, and so with the extension with a card open; null where it rested nowhere. */
  under: Look | null
  /** With the pointer away again, or a while later where it rested nowhere. */
  after: Look
  marks: { painted: number; quiet: number }
  /** Null where no painted mention can be pointed at. */
  resting: Resting | null
  /** Heading of the card that opened. */
  card: string | null
  /** What a script of the page could see of changes and messages. A card's own element is none while it is open. */
  changes: string[]
  /** Console errors and uncaught exceptions. */
  errors: string[]
  /** Requests over the net, beside the page itself. */
  requests: string[]
  /** From navigation to rest, in ms, with the pauses of the survey itself. */
  time: number
  /** From navigation to the first marks, in ms; null without marks. */
  marked: number | null
}

/** How long a page is left alone before it is looked at, in ms. */
const REST = 700
/**
 * How much of a page, in characters, is given a further ms, and how many ms at most: a long page takes longer to be
 * read.
 */
const SPEED = 500
const LONGEST_REST = 20_000
/** How long the pointer rests where no card is to be waited for: longer than a card takes, in ms. */
const HOVER = 600
const CARD_LIMIT = 8000
const LOAD_LIMIT = 30_000
/** How long a visit may take at all, in ms: a page may load and then never answer. */
const VISIT_LIMIT = 90_000

/**
 * Opens a page, looks at it, rests the pointer, looks, takes the pointer away and looks again.
 * @param resting where the pointer is to rest, as a visit with the extension found it; `'find'` for such a visit
 * @throws when the page does not load or does not answer in time
 */
export async function visit(page: Page, address: string, resting: Resting | 'find' | null): Promise<Visit> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const sorry = new Error(`It had not come to rest after ${VISIT_LIMIT / 1000} s.`)
    timer = setTimeout(() => reject(sorry), VISIT_LIMIT)
  })
  try {
    return await Promise.race([visitAtLeisure(page, address, resting), late])
  } finally {
    clearTimeout(timer)
  }
}

async function visitAtLeisure(page: Page, address: string, wanted: Resting | 'find' | null): Promise<Visit> {
  const errors: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => errors.push(messageOf(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text().slice(0, 300))
  })
  page.on('request', (request) => {
    const url = request.url()
    if (/^(https?|wss?):/.test(url) && url !== address && !url.endsWith('/favicon.ico')) requests.push(url)
  })
  await page.evaluateOnNewDocument(standWitness)
  const start = performance.now()
  const answer = await page.goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_LIMIT })
  if (answer?.ok() === false) throw new Error(`It could not be read (${answer.status()}).`)
  const size = await page.evaluate(() => document.documentElement.outerHTML.length)
  await pause(REST + Math.min(size / SPEED, LONGEST_REST))
  const time = Math.round(performance.now() - start)
  const { painted, quiet } = await readMarks(page.mainFrame())
  const { changes } = await page.evaluate(askWitness)
  await page.evaluate(layOutAnew)
  const before = await page.evaluate(look)
  if (wanted !== 'find' && wanted !== null) await page.evaluate(goAlong, wanted.path)
  const resting = wanted === 'find' ? await page.evaluate(findResting) : wanted
  const { card, under } = resting === null ? nothing : await rest(page, resting, wanted === 'find')
  await pause(REST / 2)
  const after = await page.evaluate(look)
  const last = await page.evaluate(askWitness)
  return {
    before,
    under,
    after,
    marks: { painted: painted.length, quiet: quiet.length },
    resting,
    card,
    changes: [...changes, ...last.changes.filter((change) => under === null || change !== 'card')],
    errors,
    requests: [...new Set([...requests, ...last.resources.filter((url) => !url.endsWith('/favicon.ico'))])],
    time,
    marked: last.marked,
  }
}

const nothing = { card: null, under: null }

async function rest(page: Page, { x, y }: Resting, withCard: boolean): Promise<{ card: string | null; under: Look }> {
  await page.mouse.move(2, 2)
  await page.mouse.move(x, y, { steps: 3 })
  const heading = async () => (await readCard(page.mainFrame()))?.heading ?? null
  const card = withCard ? await until(CARD_LIMIT, heading) : await pause(HOVER, null)
  const under = await page.evaluate(look)
  await page.keyboard.press('Escape')
  await page.mouse.move(2, 2)
  await pause(REST / 2)
  return { card, under }
}
