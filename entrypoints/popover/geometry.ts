/** A point in the frame's client coordinates, px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A box in the frame's client coordinates, px; a DOMRect is one. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether a point lies in a box, its edges included. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/** Whether two boxes share an area: boxes that only touch do not, nor does an empty one. */
export function overlap(a: Box, b: Box): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left) && Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top)
}

/** Distance between two points, px. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Distance from a point to the nearest point of a box, 0 within it, px. */
export function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
}
