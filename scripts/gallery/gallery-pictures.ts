import { PNG } from 'pngjs'
import type { Browser, Page } from 'puppeteer-core'
import type { BrowserKind } from '../browser/browser-kinds.ts'
import { checkFont, pictureRules, SCALE } from './picture-rules.ts'

/** One way to show all specimens. */
export interface Look {
  name: string
  scheme: 'light' | 'dark'
  direction: 'ltr' | 'rtl'
  /** Only Chromium can be asked for them while it runs. */
  forcedColours?: true
}

/** A specimen in some looks, side by side in one image. */
export interface Picture {
  image: PNG
  /** Names of the looks, from left to right. */
  looks: readonly string[]
}

const everywhere: readonly Look[] = [
  { name: 'light, left to right', scheme: 'light', direction: 'ltr' },
  { name: 'light, right to left', scheme: 'light', direction: 'rtl' },
  { name: 'dark, left to right', scheme: 'dark', direction: 'ltr' },
  { name: 'dark, right to left', scheme: 'dark', direction: 'rtl' },
]
const looksIn: Readonly<Record<BrowserKind, readonly Look[]>> = {
  chromium: [...everywhere, { name: 'forced colours', scheme: 'light', direction: 'ltr', forcedColours: true }],
  firefox: everywhere,
}

/** Four cards side by side, px. */
const WIDTH = 1660
/** Cards that differ from others by their category alone are taken in one direction, and not in forced colours. */
const STATES_ONLY = '[data-series="categories"] { display: none }\n'
/** Ground around a card that is in its picture, px. */
const AROUND = 4

export interface Launched {
  kind: BrowserKind
  browser: Browser
}

/**
 * A picture of each specimen by its name.
 * @param origin where the built gallery is served
 * @param seed more rules for the page, for a test to see that they are noticed
 * @throws Plight where this browser lays the pictures' font out otherwise, so that comparing would say nothing
 */
export async function takePictures(
  { kind, browser }: Launched,
  origin: string,
  seed = '',
): Promise<Map<string, Picture>> {
  const page = await browser.newPage()
  const parts = new Map<string, { image: PNG; look: string }[]>()
  try {
    await page.setViewport({ width: WIDTH * SCALE, height: 1000 * SCALE, deviceScaleFactor: 1 })
    for (const look of looksIn[kind]) {
      await showGallery(page, origin, look)
      const shown = look.direction === 'ltr' && !look.forcedColours ? '' : STATES_ONLY
      await page.addStyleTag({ content: pictureRules + shown + seed })
      await checkFont(page)
      for (const { name, image } of await takeCards(page))
        parts.set(name, [...(parts.get(name) ?? []), { image, look: look.name }])
    }
  } finally {
    await page.close()
  }
  return new Map([...parts].map(([name, all]) => [name, sideBySide(all)]))
}

async function showGallery(page: Page, origin: string, { scheme, direction, forcedColours }: Look): Promise<void> {
  if (forcedColours) {
    const session = await page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  }
  await page.goto(`${origin}/index.html?scheme=${scheme}&dir=${direction}`)
}

async function takeCards(page: Page): Promise<{ name: string; image: PNG }[]> {
  // A window as high as the page: of one that is scrolled, browsers differ in what they take.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewport({ width: WIDTH * SCALE, height, deviceScaleFactor: 1 })
  const cards = await findCards(page)
  const whole = PNG.sync.read(Buffer.from(await page.screenshot()))
  return cards.map(({ name, x, y, width, height }) => ({ name, image: halved(whole, x, y, width, height) }))
}

interface Card {
  name: string
  /** Place and size in px of the page at its usual scale, rounded outwards. */
  x: number
  y: number
  width: number
  height: number
}

async function findCards(page: Page): Promise<Card[]> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('[data-series]')].flatMap((specimen) => {
      const box = specimen.querySelector('.card')?.getBoundingClientRect()
      const name = specimen.getAttribute('data-name')
      if (box === undefined || box.width === 0 || name === null) return []
      return [{ name, x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height }]
    }),
  )
  return found.map(({ name, x, y, width, height }) => ({
    name,
    x: Math.floor(x / SCALE) - AROUND,
    y: Math.floor(y / SCALE) - AROUND,
    width: Math.ceil(width / SCALE) + 2 * AROUND,
    height: Math.ceil(height / SCALE) + 2 * AROUND,
  }))
}

/** A part of a picture at half its size; place and size in px of the result. */
function halved({ width: wide, data }: PNG, left: number, top: number, width: number, height: number): PNG {
  const part = new PNG({ width, height })
  const line = wide * 4
  let to = 0
  for (let y = 0; y < height; y++) {
    let from = (top + y) * SCALE * line + left * SCALE * 4
    for (let x = 0; x < width; x++, from += 4 * (SCALE - 1)) {
      for (let channel = 0; channel < 4; channel++, from++) {
        const above = (data[from] ?? 0) + (data[from + 4] ?? 0)
        const below = (data[from + line] ?? 0) + (data[from + line + 4] ?? 0)
        part.data[to++] = Math.round((above + below) / SCALE ** 2)
      }
    }
  }
  return part
}

/** Images in a row, flush at the top, each with the width of the widest. */
function sideBySide(parts: readonly { image: PNG; look: string }[]): Picture {
  const width = Math.max(...parts.map(({ image }) => image.width))
  const height = Math.max(...parts.map(({ image }) => image.height))
  const row = new PNG({ width: width * parts.length, height })
  parts.forEach(({ image }, index) => {
    PNG.bitblt(image, row, 0, 0, image.width, image.height, index * width, 0)
  })
  return { image: row, looks: parts.map(({ look }) => look) }
}
