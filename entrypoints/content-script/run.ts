/** A stretch of a run: a text node, or in its place the character that stands for something other than text. */
export interface Piece {
  readonly node: Text | null
  readonly text: string
}

/** The text of one block as it stands between two other blocks, across inline elements. */
export interface Run {
  /** The block it belongs to. */
  readonly owner: Element | ShadowRoot
  readonly pieces: readonly Piece[]
}

export function textOf({ node, text }: Piece): string {
  return node ? node.data : text
}

/**
 * The run's text now. `spaced` puts a gap wherever one node's word touches the next one's: what it reads as if each
 * were a box of its own.
 */
export function runText({ pieces }: Run, spaced = false): string {
  return pieces
    .map(textOf)
    .reduce((text, piece) => text + (spaced && /\S$/.test(text) && /^\S/.test(piece) ? ' ' : '') + piece, '')
}

/** The stretch of the document behind `start`..`end` (UTF-16 offsets in the run's text), or null where it is no text. */
export function rangeOf(run: Run, start: number, end: number): StaticRange | null {
  const from = pointAt(run, start)
  const to = pointAt(run, end - 1)
  return (
    from &&
    to &&
    new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset + 1,
    })
  )
}

function pointAt({ pieces }: Run, offset: number): { node: Text; offset: number } | null {
  let before = 0
  for (const piece of pieces) {
    const after = before + textOf(piece).length
    if (offset < after) return piece.node && { node: piece.node, offset: offset - before }
    before = after
  }
  return null
}
