import type { Spot } from '../content-script/handover.ts'
import type { Box } from './geometry.ts'
import { linesOf } from './line-box.ts'

/** The box of what is not there. */
export const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 }

// One for all: a page pays for each live range at every one of its mutations.
const ruler = new Range()

/** The line boxes of a spot's words now, in client px; none once they are gone or hidden. */
export function lineBoxes(spot: Spot): Box[] {
  const { startContainer, startOffset, endContainer, endOffset } = spot.range
  if (!startContainer.isConnected || !endContainer.isConnected) return []
  try {
    ruler.setStart(startContainer, startOffset)
    ruler.setEnd(endContainer, endOffset)
  } catch {
    // The text became shorter than the range remembers.
    return []
  }
  const boxes = [...ruler.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  ruler.setStart(document, 0)
  ruler.collapse(true)
  return linesOf(boxes, isVertical(elementOf(spot)))
}

/** Where a spot's words begin: their first line as a rectangle, an empty one at 0, 0 where there is none. */
export function firstLine(spot: Spot): DOMRect {
  return rectOf(lineBoxes(spot)[0] ?? NOWHERE)
}

/** A box as a rectangle. */
export function rectOf({ left, top, right, bottom }: Box): DOMRect {
  return new DOMRect(left, top, right - left, bottom - top)
}

/** The element around a spot's first letter: tells which dialog it is in, its direction and its writing mode. */
export function elementOf({ range: { startContainer } }: Spot): Element {
  for (let node: Node | null = startContainer; node !== null; node = node.parentNode) {
    if (node instanceof Element) return node
    if (node instanceof ShadowRoot) return node.host
  }
  return document.documentElement
}

function isVertical(element: Element): boolean {
  return !getComputedStyle(element).writingMode.startsWith('horizontal')
}
