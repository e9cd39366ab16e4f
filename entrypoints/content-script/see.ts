import { shadowOf } from './elements.ts'
import type { Piece, Run } from './run.ts'

/**
 * The parts of a run as a reader sees them: without hidden text, and split where style makes an inline element a box of
 * its own. Asks for computed style, which is slow, so it is called only for runs in which something was found.
 */
export function see({ owner, pieces }: Run): { runs: Run[]; veiled: boolean } {
  let part: Piece[] = []
  const parts = [part]
  let last: Node | undefined
  let veiled = false
  for (const piece of pieces) {
    const { node } = piece
    if (node && !isReadable(node)) {
      veiled = true
      continue
    }
    if (node && last && (hasBox(last, node) || hasBox(node, last))) {
      part = []
      parts.push(part)
    }
    part.push(piece)
    last = node ?? last
  }
  return { runs: parts.map((pieces) => ({ owner, pieces })), veiled }
}

/** True while a reader can see the text of a node, and cannot edit it. */
export function isReadable(node: Text): boolean {
  const parent = node.parentNode
  // Text of a shadow host, or of a slot that is filled otherwise, is in no box though its parent is.
  if (parent instanceof HTMLSlotElement && parent.assignedNodes().length > 0) return false
  if (parent instanceof Element && shadowOf(parent) && !node.assignedSlot) return false
  const element = parent instanceof ShadowRoot ? parent.host : node.parentElement
  if (!element?.checkVisibility({ visibilityProperty: true }) || document.designMode === 'on') return false
  const style = getComputedStyle(element)
  // Chromium says of an editor by `EditContext` in its style alone that it is one.
  if (!import.meta.env.FIREFOX && style.getPropertyValue('-webkit-user-modify') !== 'read-only') return false
  // Of `content-visibility` `checkVisibility` tells only what those around hide: an element that hides its own text is a
  // shown, empty box.
  return style.contentVisibility !== 'hidden'
}

/** True where an element around `node`, but not around `other`, is a box of its own. */
function hasBox(node: Node, other: Node): boolean {
  for (
    let at = node.parentElement;
    at && !(import.meta.env.FIREFOX ? at : Node.prototype).contains.call(at, other);
    at = at.parentElement
  )
    if (!/^(inline|ruby|contents)/.test(getComputedStyle(at).display)) return true
  return false
}
