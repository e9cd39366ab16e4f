import { type Box, contains, type Point } from './geometry.ts'

/**
 * Whether a pointer that left its word at `from` and is now at `to` may be on its way to the card: whether `to` lies
 * within the area that `from` and the card span, that is on some straight line from `from` to a point of the card. From
 * within the card nothing is on its way to it any more, so the answer is no outside the card itself.
 */
export function headsFor(card: Box, from: Point, to: Point): boolean {
  if (contains(card, to)) return true
  if (contains(card, from)) return false
  const corners = [
    { x: card.left, y: card.top },
    { x: card.right, y: card.top },
    { x: card.right, y: card.bottom },
    { x: card.left, y: card.bottom },
  ]
  // The area is the union of the triangles that `from` makes with the card's four sides.
  return corners.some((corner, index) => inTriangle(to, from, corner, corners[(index + 1) % 4] ?? corner))
}

/** Whether `point` lies in a triangle, its sides included: on no two sides' opposite hands. */
function inTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const hands = [hand(a, b, point), hand(b, c, point), hand(c, a, point)]
  // A triangle without area (the card's side points at `from`) is a line; the neighbouring sides answer for it.
  if (hand(a, b, c) === 0) return false
  return hands.every((side) => side >= 0) || hands.every((side) => side <= 0)
}

/** Positive on one hand of the line from `a` to `b`, negative on the other, 0 on it. */
function hand(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
}
