/**
 * What a page is like at one moment, part by part: what is long stands as a hash. Parts are named as a reader of the
 * survey may be told.
 */
export type Look = Readonly<Record<string, string>>

/** What befell a page while it was open, as its own script could see it. */
export interface Witnessed {
  /** Changes of the DOM and messages since last asked, each in a few words. */
  changes: string[]
  /** When the first highlight of ours was there, in ms from navigation; null if none was yet. */
  marked: number | null
  /** Addresses of all that the page knows to have been asked for. */
  resources: string[]
}

/**
 * Runs in the page before anything of its own; must not use anything from around it. Leaves a function that
 * {@link askWitness} asks.
 */
export function standWitness(): void {
  if (window !== window.top) return
  const { highlights } = CSS
  const changes: string[] = []
  let marked: number | null = null
  // Else a page of many pictures is told of the first 250 alone.
  performance.setResourceTimingBufferSize(100_000)
  const isHost = (node: Node) => node instanceof Element && node.hasAttribute('data-context-cards')
  const keep = (records: readonly MutationRecord[]) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const moved = [...addedNodes, ...removedNodes]
      const isCard = isHost(target) || (moved.length > 0 && moved.every(isHost))
      changes.push(isCard ? 'card' : `${type} of ${target.nodeName} ${attributeName ?? ''}`.trim())
    }
  }
  const observer = new MutationObserver(keep)
  // By then the parser's own work is over, and no content script has begun.
  const begin = () =>
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  document.addEventListener('DOMContentLoaded', begin, { once: true })
  addEventListener('message', () => changes.push('message'))
  const clock = setInterval(() => {
    for (const name of highlights.keys()) if (name.startsWith('context-cards-')) marked = Math.round(performance.now())
    if (marked !== null) clearInterval(clock)
  }, 10)
  const answer = (): Witnessed => {
    keep(observer.takeRecords())
    const resources = performance.getEntriesByType('resource').map(({ name }) => name)
    return { changes: changes.splice(0), marked, resources }
  }
  Object.defineProperty(window, 'surveyWitness', { value: answer })
}

/** Runs in the page; must not use anything from around it. */
export function askWitness(): Witnessed {
  const answer: unknown = Reflect.get(window, 'surveyWitness')
  return typeof answer === 'function' ? answer() : { changes: ['the witness is gone'], marked: null, resources: [] }
}

/**
 * Runs in the page; must not use anything from around it. Has all of the page laid out anew: what a browser laid out
 * bit by bit, while the page came and its pictures failed, is not the same from one time to the next.
 */
export function layOutAnew(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root { display: none !important }')
  const root = document.documentElement
  document.adoptedStyleSheets.push(sheet)
  root.getBoundingClientRect()
  document.adoptedStyleSheets.pop()
  root.getBoundingClientRect()
}

/**
 * Runs in the page; must not use anything from around it. Takes what a page is, without the host of an open card. What
 * moves by itself is brought to its beginning first, so that two looks can be compared at all.
 */
export function look(): Look {
  const hash = (text: string) => {
    let value = 0
    for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0
    return `${text.length}:${value}`
  }
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish()
    // What moves as the page is scrolled stands where the page does.
    else if (animation.timeline instanceof DocumentTimeline) {
      animation.pause()
      animation.currentTime = 0
    }
  }
  const root = document.documentElement
  const host = document.querySelector('[data-context-cards]')
  const roots: ShadowRoot[] = []
  const walk = (top: Document | ShadowRoot): Element[] =>
    [...top.querySelectorAll('*')].flatMap((element) => {
      if (element === host) return []
      if (element.shadowRoot === null) return [element]
      roots.push(element.shadowRoot)
      return [element, ...walk(element.shadowRoot)]
    })
  const elements = walk(document)
  const boxes = elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return [x + scrollX, y + scrollY, width, height].map(Math.round).join()
  })
  const scrolled = elements.flatMap(({ scrollLeft, scrollTop }, index) =>
    scrollLeft || scrollTop ? [`${index}:${Math.round(scrollLeft)},${Math.round(scrollTop)}`] : [],
  )
  const attributes = [...root.attributes].map(({ name, value }) => `${name}=${value}`).join()
  const dom = root.getHTML({ shadowRoots: roots }).replace(host?.outerHTML ?? '', '')
  const selection = getSelection()
  const focused = document.activeElement
  const kept = (area: 'localStorage' | 'sessionStorage') => {
    try {
      return JSON.stringify(Object.entries(window[area]))
    } catch {
      return 'refused'
    }
  }
  // In Firefox a shadow root with mentions adopts our rules (SECURITY.md); the document never does.
  const isOurs = (sheet: CSSStyleSheet) =>
    [...sheet.cssRules].some(({ cssText }) => cssText.includes('(context-cards-'))
  const adopted = roots.flatMap((one) => one.adoptedStyleSheets.filter((sheet) => !isOurs(sheet)))
  return {
    dom: `${hash(attributes)} ${hash(dom)}`,
    // biome-ignore lint/performance/useDomNodeTextContent: the text as it is rendered is what must not change.
    text: hash(document.body instanceof HTMLElement ? document.body.innerText : ''),
    boxes: hash(boxes.join(';')),
    // By way of the prototype: an element named so hides the document's own.
    title: String(Reflect.get(Document.prototype, 'title', document)),
    address: location.href,
    history: String(history.length),
    focus: focused === null ? 'none' : `${focused.nodeName} ${elements.indexOf(focused)}`,
    selection: `${selection?.type} ${selection?.anchorOffset} ${selection?.focusOffset} ${selection}`,
    scroll: `${Math.round(scrollX)},${Math.round(scrollY)} ${scrolled.join(' ')}`,
    cookies: document.cookie,
    storage: `${kept('localStorage')} ${kept('sessionStorage')}`,
    sheets: `${document.styleSheets.length} ${document.adoptedStyleSheets.length} ${adopted.length}`,
    highlights: [...CSS.highlights.keys()].filter((name) => !name.startsWith('context-cards-')).join(),
    globals: hash(Object.getOwnPropertyNames(window).sort().join()),
  }
}
