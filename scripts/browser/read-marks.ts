import type { Frame } from 'puppeteer-core'

/** The marks in one frame, each as the text it covers, in document order where the browser keeps it. */
export interface Marks {
  /** Mentions with an underline. */
  painted: string[]
  /** Mentions that answer the pointer without one. */
  quiet: string[]
}

/**
 * Reads our highlights from the page's own world. The registry is shared with the page, and there a Highlight can be
 * iterated in both browsers; in Firefox's content script world iterating one throws.
 */
export function readMarks(frame: Frame): Promise<Marks> {
  return frame.evaluate(() => {
    const marks: Marks = { painted: [], quiet: [] }
    const found: { kind: 'painted' | 'quiet'; range: Range }[] = []
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('context-cards-')) continue
      for (const part of highlight) {
        const range = document.createRange()
        range.setStart(part.startContainer, part.startOffset)
        range.setEnd(part.endContainer, part.endOffset)
        found.push({ kind: name === 'context-cards-quiet' ? 'quiet' : 'painted', range })
      }
    }
    const inOrder = (a: Range, b: Range) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0
    for (const { kind, range } of found.sort((a, b) => inOrder(a.range, b.range))) marks[kind].push(range.toString())
    return marks
  })
}
