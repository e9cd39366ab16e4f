import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Frame, Page } from 'puppeteer-core'
import type { BrowserKind } from '../browser/browser-kinds.ts'
import type { Launched, Scheme } from '../browser/launch-browser.ts'
import { pointAt } from '../browser/point-at.ts'
import { readCard, type SeenCard } from '../browser/read-card.ts'
import { type Marks, readMarks } from '../browser/read-marks.ts'
import { until } from '../browser/until.ts'
import { Plight } from '../terminal/plight.ts'

/** What a tour of the demo article saw. */
export interface Tour {
  title: string
  marks: Marks
  stops: readonly Stop[]
}

/** A word that the tour rested on. */
export interface Stop {
  /** The words the pointer rested on. */
  words: string
  card: SeenCard
}

/** How long a tour is, and where its pictures go. */
export interface TourOptions {
  address: string
  scheme: Scheme
  /** How many different words to rest on at most. */
  stops: number
  /** Folder for the screenshots. */
  folder: string
}

const MARKS_LIMIT = 15_000
const CARD_LIMIT = 10_000

/**
 * Opens the article, rests the pointer on the first different marked words and saves a screenshot of each card.
 * @throws Plight when nothing is marked, or a word opens no card
 */
export async function tourDemo({ browser, kind }: Launched, options: TourOptions): Promise<Tour> {
  const { address, scheme, stops: most, folder } = options
  const page = await browser.newPage()
  await page.goto(address)
  const frame = page.mainFrame()
  const marks = await until(MARKS_LIMIT, async () => {
    const seen = await readMarks(frame)
    return seen.painted.length > 0 ? seen : null
  })
  if (marks === null)
    throw new Plight(`Nothing was marked on ${address}: the content script did not run, or its pack is empty.`)
  await mkdir(folder, { recursive: true })
  const stops: Stop[] = []
  for (const words of [...new Set(marks.painted)].slice(0, most)) {
    const card = await restOn(page, frame, words)
    if (card === null)
      throw new Plight(`Resting the pointer on "${words}" opened no card within ${CARD_LIMIT / 1000} seconds.`)
    await page.screenshot({ path: join(folder, screenshotName(kind, words, scheme)) })
    stops.push({ words, card })
  }
  const title = await page.title()
  await page.close()
  return { title, marks, stops }
}

/** "chromium-andrew-parker-dark.png". */
function screenshotName(kind: BrowserKind, words: string, scheme: Scheme): `${string}.png` {
  return `${kind}-${words.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${scheme}.png`
}

async function restOn(page: Page, frame: Frame, words: string): Promise<SeenCard | null> {
  await page.keyboard.press('Escape')
  await page.mouse.move(2, 2)
  const { x, y } = await pointAt(frame, words)
  await page.mouse.move(x, y, { steps: 3 })
  const card = await until(CARD_LIMIT, () => readCard(frame))
  // The card fades in: a screenshot of its first moment would show it half transparent.
  await pause(200)
  return card
}
