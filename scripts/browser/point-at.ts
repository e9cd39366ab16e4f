import type { Frame } from 'puppeteer-core'

/** A point in px, from the top left corner of the page's viewport. */
export interface Point {
  x: number
  y: number
}

/**
 * The middle of the first line box of some words, brought into view first. Finds words split over elements and in open
 * shadow roots.
 * @param nth which of several occurrences, from 0
 * @throws when the frame does not show the words that often
 */
export async function pointAt(frame: Frame, words: string, nth = 0): Promise<Point> {
  const point = await frame.evaluate(findWords, words, nth)
  if (point === null) throw new Error(`The page does not show "${words}" ${nth + 1} times.`)
  const corner = await cornerOf(frame)
  return { x: corner.x + point.x, y: corner.y + point.y }
}

/** Where a frame's top left corner lies in the viewport of the page. */
export async function cornerOf(frame: Frame): Promise<Point> {
  const parent = frame.parentFrame()
  const element = await frame.frameElement()
  if (parent === null || element === null) return { x: 0, y: 0 }
  const inner = await element.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect()
    const { paddingLeft, paddingTop } = getComputedStyle(element)
    return {
      x: x + element.clientLeft + Number.parseFloat(paddingLeft),
      y: y + element.clientTop + Number.parseFloat(paddingTop),
    }
  })
  const outer = await cornerOf(parent)
  return { x: outer.x + inner.x, y: outer.y + inner.y }
}

/** Runs in the page; must not use anything from around it. */
function findWords(words: string, nth: number): Point | null {
  const nodes: Text[] = []
  const gather = (node: Node) => {
    if (node instanceof Text && node.parentElement?.checkVisibility() !== false) nodes.push(node)
    if (node instanceof HTMLElement && node.shadowRoot !== null) gather(node.shadowRoot)
    for (const child of node.childNodes) gather(child)
  }
  gather(document.documentElement)
  let start = -1
  const all = nodes
    .map(({ data }) => data)
    .join('')
    .replace(/\s/g, ' ')
  for (let found = 0; found <= nth; found++) {
    start = all.indexOf(words, start + 1)
    if (start < 0) return null
  }
  const range = document.createRange()
  let at = 0
  for (const node of nodes) {
    const next = at + node.length
    if (at <= start && start < next) range.setStart(node, start - at)
    if (at < start + words.length && start + words.length <= next) range.setEnd(node, start + words.length - at)
    at = next
  }
  const shown = () => [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
  const inView = (box: DOMRect) => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
  const before = shown()
  if (before !== undefined && !inView(before)) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  const box = shown()
  return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
