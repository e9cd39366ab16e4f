import { fits, linkOf, parentOf } from './elements.ts'

const SECTIONING = 'article,section,aside,nav,main,header,footer,dialog'
const BOUNDARY = `h1,h2,h3,h4,h5,h6,[role=heading],${SECTIONING}`

/** Tells which section of the page a node stands in; two nodes in one section get the same value. */
export type SectionOf = (node: Node) => unknown

/**
 * Sections are bounded by headings and sectioning elements, in reading order. The answer holds for the page as it is
 * now: make a new one after a change. Each node is looked at once, however many are asked about; to ask a browser which
 * of two comes first may take it through all that lies before them.
 */
export function sectionsNow(): SectionOf {
  /** The section that a node stands in at its beginning. */
  const begins = new Map<Node, unknown>()
  /** The section that follows a boundary, by the boundary and every element around it. */
  const next = new Map<Node, unknown>()

  const enter = (root: Node) => {
    begins.set(root, root instanceof ShadowRoot ? sectionOf(root.host) : root)
    if (!(root instanceof Document || root instanceof ShadowRoot)) return
    for (const boundary of [...root.querySelectorAll(BOUNDARY)].reverse()) {
      begins.set(boundary, boundary)
      let section: object = boundary
      for (let at: Node | null = boundary; at instanceof Element && !next.has(at); at = parentOf(at)) {
        // A sectioning element ends its section with itself; what follows is in a new one.
        if (fits(at, SECTIONING)) section = {}
        next.set(at, section)
      }
    }
  }
  function sectionOf(node: Node): unknown {
    const root = node.getRootNode()
    if (!begins.has(root)) enter(root)
    const passed: Node[] = []
    let section: unknown
    for (let at: Node | null = node; at && !section; ) {
      section = begins.get(at)
      passed.push(at)
      const before: Node | null = linkOf(at, 'previousSibling')
      if (before) section ??= next.get(before)
      at = before ?? parentOf(at)
    }
    for (const one of passed) begins.set(one, section)
    return section
  }
  return sectionOf
}
