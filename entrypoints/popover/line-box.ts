import { type Box, distanceTo, type Point } from './geometry.ts'

/**
 * Boxes of text as one box a line: a name split over elements ("MI<b>5</b>") has several on one line. In text order.
 * Boxes are of one line if they share more than half of their extent across it; lines set tight share less.
 */
export function linesOf(boxes: readonly Box[], vertical: boolean): Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    const line = lines.at(-1)
    if (line !== undefined && shareLine(line, box, vertical)) lines[lines.length - 1] = around(line, box)
    else lines.push(box)
  }
  return lines
}

function shareLine(a: Box, b: Box, vertical: boolean): boolean {
  const [[aFrom, aTo], [bFrom, bTo]] = [across(a, vertical), across(b, vertical)]
  return Math.min(aTo, bTo) - Math.max(aFrom, bFrom) > Math.min(aTo - aFrom, bTo - bFrom) / 2
}

/** A box's extent across its line, from and to. */
function across({ left, top, right, bottom }: Box, vertical: boolean): readonly [number, number] {
  return vertical ? [left, right] : [top, bottom]
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/**
 * Which of a word's line boxes a card belongs to: of a name broken over lines the one under the pointer, or nearest to
 * it; the first where no pointer asked. An index into `boxes`, or -1 if there are none.
 */
export function lineAt(boxes: readonly Box[], point: Point | null): number {
  if (point === null) return boxes.length > 0 ? 0 : -1
  const away = boxes.map((box) => distanceTo(box, point))
  return away.indexOf(Math.min(...away))
}

/** The sides of a word on which a card is tried first, in Floating UI's terms. */
export type Side = 'bottom-start' | 'bottom-end' | 'right-start' | 'left-start'

/**
 * Where a card stands by its word: after the line, so that what the reader has read stays in sight, and flush with the
 * side where the word begins. `writingMode` and `direction` as CSS computes them.
 */
export function sideFor(writingMode: string, direction: string): Side {
  // Vertical lines follow one another to the left (rl) or to the right (lr).
  if (writingMode.endsWith('-rl')) return 'left-start'
  if (writingMode.endsWith('-lr')) return 'right-start'
  return direction === 'rtl' ? 'bottom-end' : 'bottom-start'
}
