import type { Spot } from '../content-script/handover'
import type { Box } from './geometry'
import { linesOf } from './line-box'

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
