import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { pointAt } from '../browser/point-at.ts'
import { readCard } from '../browser/read-card.ts'
import { until } from '../browser/until.ts'

/** Words of the one paragraph that stays: the pointer rests on them. */
const STILL = 'Khuram Butt'

/** A page of our own that changes without end but for one paragraph. */
export const soakPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page without rest</title>
<p style="position: sticky; top: 0; background: Canvas">${STILL} is named here for good.</p>
<main></main><aside></aside><div id="box"></div><div id="frame"></div>`

/** How long a card may take, in ms, and how long the pointer rests where none can come. */
const CARD_LIMIT = 3000
const REST = 700

/**
 * Rests the pointer on the words that stay until their card opens, and leaves until it is gone. True if there was one.
 */
export async function restOnWords(page: Page): Promise<boolean> {
  const { x, y } = await pointAt(page.mainFrame(), STILL)
  await page.mouse.move(x, y, { steps: 3 })
  const card = await until(CARD_LIMIT, () => readCard(page.mainFrame()))
  await leave(page)
  // Asked in the page: a handle of the driver's would keep the host from being freed.
  const gone = () => page.evaluate(() => document.querySelector('[popover]') === null || null)
  return card !== null && (await until(CARD_LIMIT, gone)) !== null
}

/** The same without the extension. */
export async function restForNothing(page: Page): Promise<void> {
  const { x, y } = await pointAt(page.mainFrame(), STILL)
  await page.mouse.move(x, y, { steps: 3 })
  await pause(REST)
  await leave(page)
}

async function leave(page: Page): Promise<void> {
  await page.mouse.move(2, 700, { steps: 3 })
  await pause(REST)
}

/**
 * Runs in the page; must not use anything from around it. Changes it twenty times a second, in all the ways that pages
 * change, without growing: what comes goes again.
 */
export function changeWithoutRest(): void {
  const ROWS = 150
  const words = ['MI5', 'Andrew Parker', 'the London Bridge attack', 'a driver', 'the weather', 'Parker', 'nobody']
  const sentence = (seed: number) =>
    `In the ${seed % 10}th place ${words[seed % 7]} is named, and ${words[(seed * 3 + 1) % 7]} after that.`
  const make = (tag: string, text: string) => {
    const element = document.createElement(tag)
    element.textContent = text
    return element
  }
  const find = (selector: string) => document.querySelector(selector) ?? document.body
  const [main, aside, box, frame] = [find('main'), find('aside'), find('#box'), find('#frame')]
  main.append(...Array.from({ length: ROWS }, (_, index) => make('p', sentence(index))))
  let tick = 0
  setInterval(() => {
    tick++
    const row = main.children[(tick * 7) % ROWS]
    main.append(make('p', sentence(tick)))
    main.firstElementChild?.remove()
    if (row?.firstChild instanceof Text) row.firstChild.data = sentence(tick * 5)
    if (row instanceof HTMLElement && tick % 3 === 0) row.hidden = !row.hidden
    if (tick % 5 === 0 && main.firstElementChild) main.append(main.firstElementChild)
    if (tick % 10 === 0) {
      const host = document.createElement('div')
      host.attachShadow({ mode: 'open' }).append(make('p', sentence(tick)))
      box.replaceChildren(host)
    }
    if (tick % 50 === 0) aside.replaceChildren(...Array.from({ length: 20 }, (_, at) => make('p', sentence(tick + at))))
    if (tick % 100 === 0) {
      const inner = document.createElement('iframe')
      inner.srcdoc = '<p>In a frame, MI5 is named.</p>'
      frame.replaceChildren(inner)
    }
  }, 50)
}
