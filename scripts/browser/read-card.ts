import type { Frame } from 'puppeteer-core'
import { evaluateInRoot } from './closed-root.ts'
import type { Point } from './point-at.ts'

/** A card as a reader sees it. */
export interface SeenCard {
  heading: string
  category: string
  role: string
  /** Statements of the facts shown, in order. */
  facts: string[]
  /** All its text, white-space collapsed. */
  text: string
  /** Its box in the frame's client px. */
  box: { x: number; y: number; width: number; height: number }
  /** Names of its buttons. */
  buttons: string[]
}

/** The card open in one frame, or null: none there, or not yet to be seen. */
export function readCard(frame: Frame): Promise<SeenCard | null> {
  return inCard(frame, readRoot)
}

/**
 * Brings a button of the open card into view; its middle in the frame's client px, or null. `name` may be its
 * beginning.
 */
export function buttonInCard(frame: Frame, name: string): Promise<Point | null> {
  return inCard(frame, findButton, name)
}

async function inCard<T>(
  frame: Frame,
  read: (root: ShadowRoot, word: string) => T | null,
  word = '',
): Promise<T | null> {
  for (const host of await frame.$$('[popover="manual"]:popover-open')) {
    const answer = await evaluateInRoot(host, read, word)
    await host.dispose()
    if (answer !== null) return answer
  }
  return null
}

/** Runs in the page; must not use anything from around it. */
function readRoot(root: ShadowRoot): SeenCard | null {
  const card = root.querySelector<HTMLElement>('[role="dialog"]')
  if (card === null || getComputedStyle(card).visibility !== 'visible') return null
  const plain = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const { x, y, width, height } = card.getBoundingClientRect()
  return {
    heading: plain(card.querySelector('h2')),
    category: plain(card.querySelector('.card-category')),
    role: plain(card.querySelector('.card-role')),
    facts: [...card.querySelectorAll('.fact-statement')].map(plain),
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is wanted, without hidden text and with gaps between blocks
    text: card.innerText.replace(/\s+/g, ' ').trim(),
    box: { x, y, width, height },
    buttons: [...card.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? plain(button)),
  }
}

/** Runs in the page; must not use anything from around it. */
function findButton(root: ShadowRoot, name: string): Point | null {
  const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? ''
  const button = [...root.querySelectorAll('button')].find((button) => nameOf(button).startsWith(name))
  if (button === undefined) return null
  button.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const { x, y, width, height } = button.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}
