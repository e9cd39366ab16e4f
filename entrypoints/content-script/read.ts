import { blockOf, isBlock, isLeftOut } from './elements.ts'
import type { Piece, Run } from './run.ts'

/** Stands in a run's text where something other than text breaks it (an image, a code sample). */
const BREAK = '\ufffc'

const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION

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
    if (owner && Node.prototype.contains.call(top, owner)) runs.push({ owner, pieces })
    pieces = []
  }
  if (deep && top instanceof Element) onElement(top)
  // A walker and not the nodes' own links, for a form's fields can hide those of the form by their names.
  const walker = Document.prototype.createTreeWalker.call(document, top, SHOWN)
  let node = walker.firstChild()
  while (node) {
    let next: Node | null = null
    if (node instanceof Text) pieces.push({ node, text: '' })
    else if (node instanceof Element) {
      if (deep) onElement(node)
      const block = isBlock(node)
      if (block) flush()
      if (isLeftOut(node)) pieces.push({ node: null, text: BREAK })
      else if (node instanceof HTMLBRElement) pieces.push({ node: null, text: '\n' })
      else if (deep || !block) next = walker.firstChild()
    }
    while (!next && node && node !== top) {
      if (node instanceof Element && isBlock(node)) flush()
      next = walker.nextSibling()
      if (!next) node = walker.parentNode()
    }
    node = next
  }
  flush()
  return runs
}
