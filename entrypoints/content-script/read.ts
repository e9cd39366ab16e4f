import { blockOf, isBlock, isLeftOut } from './elements.ts'
import type { Piece, Run } from './run.ts'

/** Stands in a run's text where something other than text breaks it (an image, a code sample). */
const BREAK = '\ufffc'

/**
 * The runs below `top`, in document order. `deep` goes into the blocks inside and calls `onElement` for each element, which
 * may have a shadow root; else only the text that is `top`'s own is read. Takes one look at the tree without asking for text or
 * style, so that nothing can move meanwhile.
 */
export function readRuns(top: Node, deep: boolean, onElement: (element: Element) => void): Run[] {
  const runs: Run[] = []
  let pieces: Piece[] = []
  const flush = () => {
    const first = pieces.find(({ node }) => node)?.node
    const owner = first && blockOf(first)
    // Text of an inline `top` is part of the block around it, and read with that.
    if (owner && top.contains(owner)) runs.push({ owner, pieces })
    pieces = []
  }
  if (deep && top instanceof Element) onElement(top)
  let node: Node | null = top.firstChild
  while (node) {
    let next: Node | null = null
    if (node instanceof Text) pieces.push({ node, text: '' })
    else if (node instanceof Element) {
      if (deep) onElement(node)
      const block = isBlock(node)
      if (block) flush()
      if (isLeftOut(node)) pieces.push({ node: null, text: BREAK })
      else if (node.localName === 'br') pieces.push({ node: null, text: '\n' })
      else if (deep || !block) next = node.firstChild
    }
    while (!next && node && node !== top) {
      if (node instanceof Element && isBlock(node)) flush()
      next = node.nextSibling
      if (!next) node = node.parentNode
    }
    node = next
  }
  flush()
  return runs
}
