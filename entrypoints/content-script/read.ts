import { blockOf, isBlock, isLeftOut } from './elements.ts'
import type { Piece, Run } from './run.ts'

/** Stands in a run's text where something other than text breaks it (an image, a code sample). */
const BREAK = '\ufffc'

/** Elements, text and CDATA sections, as a number: every page pays for the long names. */
const SHOWN = 1 | 4 | 8

/**
 * The runs below `top`, in document order. `deep` goes into the blocks inside and calls `onElement` for each element,
 * which may have a shadow root; else only the text that is `top`'s own is read. Takes one look at the tree without
 * asking for text or style, so that nothing can move meanwhile.
 */
export function readRuns(top: Node, deep: boolean, onElement: (element: Element) => void): Run[] {
  const runs: Run[] = []
  let pieces: Piece[] = []
  /**
   * The blocks around, the nearest last. Text of an inline `top` is part of the block around it, and read with that.
   */
  const around = [blockOf(top)].filter((block) => block === top)
  const flush = () => {
    const owner = around.at(-1)
    if (owner && pieces.some(({ node }) => node)) runs.push({ owner, pieces })
    pieces = []
  }
  if (deep && top instanceof Element) onElement(top)
  // A walker and not the nodes' own links, for a form's fields can hide those of the form by their names.
  const walker = (import.meta.env.FIREFOX ? document : Document.prototype).createTreeWalker.call(document, top, SHOWN)
  let node = walker.firstChild()
  while (node) {
    let next: Node | null = null
    if (node instanceof Text) pieces.push({ node, text: '' })
    else if (node instanceof Element) {
      if (deep) onElement(node)
      const block = isBlock(node) || node === document.documentElement
      if (block) {
        flush()
        around.push(node)
      }
      if (isLeftOut(node)) pieces.push({ node: null, text: BREAK })
      else if (node instanceof HTMLBRElement) pieces.push({ node: null, text: '\n' })
      else if (deep || !block) next = walker.firstChild()
    }
    while (!next && node && node !== top) {
      if (node === around.at(-1)) {
        flush()
        around.pop()
      }
      next = walker.nextSibling()
      if (!next) node = walker.parentNode()
    }
    node = next
  }
  flush()
  return runs
}
