import { type Box, overlap } from './geometry.ts'
import { isLayer, outwards } from './outwards.ts'

/** What the reader sees of this frame, in client px: less than the window where they have pinched to zoom. */
export function visibleFrame(): { x: number; y: number; width: number; height: number } {
  const { visualViewport, innerWidth, innerHeight } = window
  if (visualViewport === null) return { x: 0, y: 0, width: innerWidth, height: innerHeight }
  const { offsetLeft, offsetTop, width, height } = visualViewport
  return { x: offsetLeft, y: offsetTop, width, height }
}

/**
 * Whether any of a box of text in an element can be seen: not scrolled out of the frame, or of a box that scrolls or
 * clips.
 */
export function isInSight(box: Box, element: Element): boolean {
  const frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  return overlap(box, frame) && clippers(element).every((clipper) => overlap(box, boxOf(clipper)))
}

/**
 * Text nearer than this, in px, to the frame's top or bottom may lie under a bar of the page's and leaves no room for a
 * card.
 */
const EDGE = 80

/**
 * Scrolls text in an element to the middle of what is around it, unless it can be read where it is. `box` says where
 * the text is now.
 */
export function bringIntoView(box: () => Box, element: Element): void {
  const isReadable = () => {
    const now = box()
    return isInSight(now, element) && now.top >= EDGE && now.bottom <= innerHeight - EDGE
  }
  // A frame does not know what its page shows of it: there it is scrolled in any case.
  if (window === window.parent && isReadable()) return
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  if (isReadable()) return
  // The middle of a long paragraph may be far from the text in it.
  const centre = (around: Element, middle: number) =>
    around.scrollBy({ top: middleOf(box()) - middle, behavior: 'instant' })
  for (const clipper of clippers(element)) centre(clipper, middleOf(boxOf(clipper)))
  centre(document.scrollingElement ?? document.documentElement, innerHeight / 2)
}

function middleOf({ top, bottom }: Box): number {
  return (top + bottom) / 2
}

/** The elements that clip what is in `element`: those around it in the order of containing blocks, not of the tree. */
function clippers(element: Element): Element[] {
  const found: Element[] = []
  /** Computed position of the box inside; elements that are not its containing block are passed over. */
  let position = 'static'
  for (const inner of outwards(element)) {
    const style = getComputedStyle(inner)
    if (!holds(style, position)) continue
    if (clips(inner, style)) found.push(inner)
    if (isLayer(inner)) break
    position = style.position
  }
  return found
}

// By way of the prototypes: a form's own properties may be hidden by fields of their names.
function boxOf(element: Element): Box {
  return Element.prototype.getBoundingClientRect.call(element)
}

/** Whether an element is the containing block of boxes within it that have a position, or lies between them and it. */
function holds(style: CSSStyleDeclaration, position: string): boolean {
  if (position !== 'absolute' && position !== 'fixed') return true
  if (position === 'absolute' && style.position !== 'static') return true
  const { transform, translate, rotate, scale, perspective, filter, contain, willChange } = style
  const changed = [transform, translate, rotate, scale, perspective, filter].some(
    (value) => value !== 'none' && value !== '',
  )
  return changed || /paint|layout|strict|content/.test(contain) || /transform|perspective|filter/.test(willChange)
}

function clips(element: Element, { display, overflowX, overflowY, contain }: CSSStyleDeclaration): boolean {
  if (display === 'inline' || display === 'contents') return false
  if (overflowX === 'visible' && overflowY === 'visible') return /paint|strict|content/.test(contain)
  if (element === document.documentElement) return false
  // The frame takes the body's overflow for its own unless the root element has one; then the body's box clips nothing.
  return element !== document.body || getComputedStyle(document.documentElement).overflow !== 'visible'
}
