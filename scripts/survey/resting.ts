/** Where the pointer rests on a page, so that a visit without the extension can do the same. */
export interface Resting {
  /** Point in the viewport, in px, once the element is in view. */
  x: number
  y: number
  /** Numbers of the elements that are brought into view one after another, among all of the document. */
  path: number[]
  /** The mention's text. */
  mention: string
}

/** Runs in the page; must not use anything from around it. Brings elements into view one after another. */
export async function goAlong(path: readonly number[]): Promise<void> {
  for (const element of path) {
    document.querySelectorAll('*')[element]?.scrollIntoView({ block: 'center', behavior: 'instant' })
    // Where a page scrolls from snap to snap, it goes on to the next of its own accord.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * Runs in the page; must not use anything from around it. Brings into view the first painted mention that a reader
 * could point at, and says where it is; null where something lies over each of them or cuts it off.
 */
export async function findResting(): Promise<Resting | null> {
  const elements = [...document.querySelectorAll('*')]
  const path: number[] = []
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('context-cards-') || name === 'context-cards-quiet') continue
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      let element = startContainer.parentElement
      const root = startContainer.getRootNode()
      for (let at: Node = root; at instanceof ShadowRoot; at = at.host.getRootNode())
        if (at.host instanceof HTMLElement) element = at.host
      if (element === null) continue
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      path.push(elements.indexOf(element))
      await new Promise((resolve) => setTimeout(resolve, 100))
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      for (const box of range.getClientRects()) {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        const hit = box.width > 0 && (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y)
        // Where something else is hit, be it an element around, that lies over the text.
        if (hit && hit === (startContainer.parentElement ?? element))
          return { x, y, path, mention: range.toString().replace(/\s+/g, ' ') }
      }
    }
  }
  return null
}
