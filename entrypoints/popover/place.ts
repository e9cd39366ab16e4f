import { computePosition, flip, offset, type Placement, type Platform, shift, size } from '@floating-ui/core'
import type { Spot } from '../content-script/handover.ts'
import { follow } from './follow.ts'
import { isInSight, visibleFrame } from './frame.ts'
import type { Point } from './geometry.ts'
import { lineAt, sideFor } from './line-box.ts'
import { elementOf, lineBoxes, NOWHERE, rectOf } from './word.ts'

/** Distance between word and card, px: near enough to belong together, clear of the word's descenders. */
const GAP = 6
/** Distance the card keeps from the edges of the frame, px; in a frame of less than `LEAST` every pixel counts. */
const MARGIN = 8
/**
 * Least height, in px at the usual size of text, in which a card can be read beside its word; with less it covers the
 * word.
 */
const LEAST = 200

/** How many times the height of its fixed parts a card must have, or too little is left for the part that scrolls. */
const ROOMY = 2.5

/**
 * Where things are, for Floating UI. Its own platform for the DOM looks for clipping and transformed ancestors of the
 * card; in the top layer there are none that count, and looking would only find those of the element the host happens
 * to stand in.
 */
const topLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...measure(floating) },
  }),
  getDimensions: measure,
  getClippingRect: freeFrame,
}

/**
 * Keeps a card beside its word until stopped, through scrolling, resizing and reflow; calls `onGone` once the word can
 * no longer be seen, and `onPlaced` whenever it stands. `panel` must be `position: fixed` at 0, 0 in the top layer.
 * Returns what stops it.
 */
export function place(
  spot: Spot,
  panel: HTMLElement,
  point: Point | null,
  { onGone, onPlaced }: { onGone: () => void; onPlaced: () => void },
): () => void {
  const element = elementOf(spot)
  const line = lineAt(lineBoxes(spot), point)
  const { writingMode, direction } = getComputedStyle(element)
  const side = sideFor(writingMode, direction)
  const word = {
    contextElement: element,
    getBoundingClientRect: () => {
      const boxes = lineBoxes(spot)
      return rectOf(boxes[Math.min(line, boxes.length - 1)] ?? NOWHERE)
    },
  }
  // Once beside its word a card stays on its side: one that grows under "More" must not jump over the word.
  let settled: Placement | null = null
  let stopped = false
  // CSS zoom on the page's root reaches into the top layer, where the card's px would no longer be client px.
  panel.classList.remove('panel-low')
  panel.style.zoom = ''
  panel.style.zoom = String(1 / (panel.currentCSSZoom ?? 1))

  const least = LEAST * (panel.firstElementChild?.currentCSSZoom ?? 1)

  const update = async () => {
    if (stopped) return
    if (!isInSight(word.getBoundingClientRect(), element)) {
      onGone()
      return
    }
    let found = settled === null ? null : await stand(word, panel, settled, false)
    if (found === null || found.room < least) {
      panel.style.maxBlockSize = ''
      found = await stand(word, panel, side, true)
    }
    if (stopped) return
    if (found.room < least && found.room < found.height) {
      settled = null
      lower(panel, cover(panel, found.x))
    } else {
      settled = found.placement
      lower(panel, found.room)
      move(panel, found.x, found.y)
    }
    onPlaced()
  }

  const stop = follow(word, panel, () => void update())
  return () => {
    stopped = true
    stop()
  }
}

interface Stand {
  x: number
  y: number
  placement: Placement
  /** Height there is on that side, px. */
  room: number
  /** Height the card would like to have, px. */
  height: number
}

/**
 * Where the card would stand on one side of its word, or, if it may flip, on the better of two opposite sides; limits
 * its size to that.
 */
async function stand(word: object, panel: HTMLElement, placement: Placement, mayFlip: boolean): Promise<Stand> {
  let room = 0
  let height = 0
  const found = await computePosition(word, panel, {
    platform: topLayer,
    placement,
    middleware: [
      offset(GAP),
      mayFlip && flip(),
      shift(),
      size({
        apply({ availableHeight, availableWidth, rects }) {
          room = availableHeight
          height = Math.max(height, rects.floating.height)
          panel.style.maxBlockSize = `${Math.max(0, availableHeight)}px`
          panel.style.maxInlineSize = `${Math.max(0, availableWidth)}px`
        },
      }),
    ],
  })
  return { x: found.x, y: found.y, placement: found.placement, room, height }
}

/**
 * Gives the card the frame's whole height, over its word: a card that cannot be read is of no use beside it. Returns
 * that height.
 */
function cover(panel: HTMLElement, x: number): number {
  const { y, height } = freeFrame()
  panel.style.maxBlockSize = `${height}px`
  move(panel, x, y)
  return height
}

/** Where a card may stand. */
function freeFrame(): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = visibleFrame()
  const margin = Math.min(width, height) < LEAST ? 0 : MARGIN
  return { x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin }
}

/**
 * With little room for its text the card scrolls as a whole. It stays so, or the reader would lose the place they
 * scrolled to.
 */
function lower(panel: HTMLElement, room: number): void {
  const scroller = panel.querySelector<HTMLElement>('.card-scroller')
  if (scroller !== null && room < ROOMY * (measure(panel).height - measure(scroller).height))
    panel.classList.add('panel-low')
}

/** Whole px, so that text in the card stays crisp. */
function move(panel: HTMLElement, x: number, y: number): void {
  panel.style.left = `${Math.round(x)}px`
  panel.style.top = `${Math.round(y)}px`
  panel.style.visibility = 'visible'
}

function measure(element: HTMLElement): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}
