import { blockOf, isBlock, isLeftOut, shadowOf } from './elements.ts'
import type { Piece, Run } from './run.ts'

/** Stands in a run's text where something other than text breaks it (an image, a code sample). */
const BREAK = '\ufffc'

/**
 * The runs below `top`, in document order. `deep` goes into the blocks inside, else only the text that is `top`'s own
 * is read. Takes one look at the tree without asking for text or style, so that nothing can move meanwhile.
 */
export function readRuns(top: Node, deep: boolean, onShadow: (root: ShadowRoot) => void): Run[] {
  const runs: Run[] = []
  let pieces: Piece[] = []
  const flush = () => {
    const first = pieces.find(({ node }) => node)?.node
    const owner = first && blockOf(first)
    // Text of an inline `top` is part of the block around it, and read with that.
    if (owner && top.contains(owner)) runs.push({ owner, pieces })
    pieces = []
  }
  const own = top instanceof Element && deep && shadowOf(top)
  if (own) onShadow(own)
  let node: Node | null = top.firstChild
  while (node) {
    let next: Node | null = null
    if (node instanceof Text) pieces.push({ node, text: '' })
    else if (node instanceof Element) {
      const shadow = deep && shadowOf(node)
      if (shadow) onShadow(shadow)
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
