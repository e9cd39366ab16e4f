const SECTIONING = 'article,section,aside,nav,main,header,footer,dialog'
const BOUNDARY = `h1,h2,h3,h4,h5,h6,[role=heading],${SECTIONING}`

/** Tells which section of the page a node stands in; two nodes in one section get the same value. */
export type SectionOf = (node: Node) => unknown

/**
 * Sections are bounded by headings and sectioning elements, in reading order. The answer holds for the page as it is
 * now: make a new one after a change.
 */
export function sectionsNow(): SectionOf {
  const boundaries = new Map<Node, Element[]>()
  const ends = new Map<Element, object>()
  return function sectionOf(node: Node): unknown {
    const root = node.getRootNode()
    let known = boundaries.get(root)
    if (!known) {
      known = root instanceof Document || root instanceof ShadowRoot ? [...root.querySelectorAll(BOUNDARY)] : []
      boundaries.set(root, known)
    }
    const last = lastBefore(known, node)
    if (!last) return root instanceof ShadowRoot ? sectionOf(root.host) : root
    const closed = outermostClosed(last, node)
    if (!closed) return last
    const end = ends.get(closed) ?? {}
    ends.set(closed, end)
    return end
  }
}

/** The last boundary that begins before `node` or holds it, of a list in document order. */
function lastBefore(list: readonly Element[], node: Node): Element | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    const begun = element === node || (element?.compareDocumentPosition(node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING
    if (begun) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

/** The outermost sectioning element around `boundary` (or itself) that has ended before `node`. */
function outermostClosed(boundary: Element, node: Node): Element | null {
  let closed: Element | null = null
  for (
    let at = boundary.closest(SECTIONING);
    at && !at.contains(node);
    at = at.parentElement?.closest(SECTIONING) ?? null
  ) {
    closed = at
  }
  return closed
}
