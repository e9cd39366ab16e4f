import { parseHTML } from 'linkedom'
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import { type Words, WordsContext } from '../../components/words.ts'

/**
 * Says which message it was asked for, so that a test sees that the text is a message's and not written into a
 * component.
 */
const wordsRunning =
  (direction: 'ltr' | 'rtl'): Words =>
  (key, ...substitutions) =>
    key === 'locale' ? 'en-GB' : key === 'direction' ? direction : [key, ...substitutions].join(' ')

export interface Screen {
  readonly document: Document
  show(what: ComponentChild): void
  /** Texts of the elements a selector finds, white space collapsed. */
  texts(selector: string): string[]
  /** The one element a selector finds whose text or label begins so. @throws where there is none. */
  find(selector: string, beginning: string): HTMLElement
  click(selector: string, beginning: string): void
  /** Gives the first element a selector finds these values, and an event. @throws where there is none. */
  happen(selector: string, type: string, values?: object): void
}

/** An empty page to show components on, in a language that runs as told. */
export function onScreen(direction: 'ltr' | 'rtl' = 'ltr'): Screen {
  const words = wordsRunning(direction)
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  vi.stubGlobal('document', document)
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const screen: Screen = {
    document,
    show: (what) =>
      act(() => render(<WordsContext.Provider value={words}>{what}</WordsContext.Provider>, document.body)),
    texts: (selector) => all(selector).map(textOf),
    find(selector, beginning) {
      const found = all(selector).find((one) => (one.getAttribute('aria-label') ?? textOf(one)).startsWith(beginning))
      if (found === undefined) throw new Error(`no ${selector} "${beginning}"`)
      return found
    },
    click: (selector, beginning) => act(() => screen.find(selector, beginning).click()),
    happen(selector, type, values = {}) {
      const [element] = all(selector)
      if (element === undefined) throw new Error(`no ${selector}`)
      Object.assign(element, values)
      const { Event } = document.defaultView ?? globalThis
      act(() => void element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })))
    },
  }
  return screen
}
