import { autoUpdate } from '@floating-ui/dom'

/** A word as the placing library knows it: where it is now, in client px, and the element it stands in. */
export interface Word {
  readonly contextElement: Element
  getBoundingClientRect(): DOMRect
}

/**
 * Calls `update` at once, and whenever a word may have moved or what stands by it has changed its size. Returns what ends it.
 */
export function follow(word: Word, beside: HTMLElement, update: () => void): () => void {
  try {
    return autoUpdate(word, beside, update)
  } catch {
    // The library walks out to all that scrolls around, and a form whose own properties are hidden by fields of their names leads it
    // astray. What it would be told by those around, it then sees at the next frame.
    const options = { ancestorScroll: false, ancestorResize: false, layoutShift: false, animationFrame: true }
    return autoUpdate(word, beside, update, options)
  }
}
