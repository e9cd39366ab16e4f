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

/**
 * The run's text now. `spaced` puts a gap wherever one node's word touches the next one's: what it reads as if each
 * were a box of its own.
 */
export function runText({ pieces }: Run, spaced = false): string {
  let last = ''
  return pieces
    .map((piece) => {
      const text = piece.node?.data ?? piece.text
      const gap = spaced && /\S$/.test(last) && /^\S/.test(text) ? ' ' : ''
      last = text || last
      return gap + text
    })
    .join('')
}

/**
 * Tells the stretch of the document behind `start`..`end` (UTF-16 offsets in the run's text), or null where it is no
 * text. To be asked in the order of the text: it goes through the pieces once, for a page may have a hundred thousand
 * in one block.
 */
export function rangesIn({ pieces }: Run): (start: number, end: number) => StaticRange | null {
  let index = 0
  let before = 0
  const pointAt = (at: number) => {
    for (let piece = pieces[index]; piece; piece = pieces[++index]) {
      // Firefox copies a node's whole text for each question after its `data`.
      const { length } = piece.node ?? piece.text
      if (at < before + length) return piece.node && ([piece.node, at - before] as const)
      before += length
    }
    return null
  }
  return (start, end) => {
    const from = pointAt(start)
    const to = pointAt(end - 1)
    return (
      from &&
      to &&
      new StaticRange({
        startContainer: from[0],
        startOffset: from[1],
        endContainer: to[0],
        endOffset: to[1] + 1,
      })
    )
  }
}
