/** What an element is to a reader of text, told by its tag alone: computed style would make every page pay. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const leftOut = new Set(
  'script style noscript code pre kbd samp textarea input select option svg math head iframe object embed canvas audio video img meter progress rt'.split(
    ' ',
  ),
)

/**
 * All that can be edited, and code; editors that draw their lines by role (Monaco) or, where they have none, by class.
 */
const EDITABLE = '[contenteditable]:not([contenteditable=false i]),[role=textbox],[role=code],.CodeMirror,.ace_editor'

/**
 * In Chromium a form's fields hide the form's own properties of their names (`<input name="parentNode">`): a form is
 * asked by way of its prototypes, or not at all.
 */
function isForm(node: Node): node is HTMLFormElement {
  return node instanceof HTMLFormElement
}

function tagOf(element: Element): string {
  return !import.meta.env.FIREFOX && isForm(element) ? 'form' : element.localName
}

/** True for elements whose text a reader sees apart from what is before and after. */
export function isBlock(element: Element): boolean {
  return blocks.has(tagOf(element))
}

/** True for elements whose text is never read: code, fields, media, and all that can be edited. */
export function isLeftOut(element: Element): boolean {
  // A text file is shown by the browser as one `pre`: there it is the page itself.
  if (leftOut.has(tagOf(element))) return document.contentType !== 'text/plain'
  return fits(element, EDITABLE)
}

/** True where an element, also a form, matches a selector. */
export function fits(element: Element, selector: string): boolean {
  return (import.meta.env.FIREFOX ? element : Element.prototype).matches.call(element, selector)
}

/** A node's neighbour in its own tree. */
export function linkOf(node: Node, link: 'parentNode' | 'previousSibling'): Node | null {
  return !import.meta.env.FIREFOX && isForm(node) ? Reflect.get(Node.prototype, link, node) : node[link]
}

/** A node's parent in the page as composed of its shadow trees. */
export function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : linkOf(node, 'parentNode')
}

/** Tells whether a node or something around it, across shadow roots, passes the test; asks of each node once. */
export function isWithinAny(test: (around: Node) => boolean): (node: Node | null) => boolean {
  const known = new Map<Node, boolean>()
  return (node) => {
    const passed: Node[] = []
    let within: boolean | undefined
    for (let at = node; at && within === undefined; at = parentOf(at)) {
      within = known.get(at) ?? (test(at) || undefined)
      passed.push(at)
    }
    within ??= false
    for (const one of passed) known.set(one, within)
    return within
  }
}

/** The block whose text a node is part of: an element, or the shadow root that holds the text directly. */
export function blockOf(node: Node): Element | ShadowRoot | undefined {
  let last: Element | undefined
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof ShadowRoot) return at
    if (at instanceof Element) last = at
    if (last === at && isBlock(last)) break
  }
  return last
}

/**
 * The shadow root of an element: an open one, or of custom elements also the closed one that browsers show extensions.
 */
export function shadowOf(element: Element): ShadowRoot | null {
  if (!import.meta.env.FIREFOX && isForm(element)) return null
  if (element.shadowRoot || !element.localName.includes('-')) return element.shadowRoot
  const root: unknown = import.meta.env.FIREFOX
    ? Reflect.get(element, 'openOrClosedShadowRoot')
    : element instanceof HTMLElement && chrome.dom?.openOrClosedShadowRoot(element)
  return root instanceof ShadowRoot ? root : null
}

/** True for a custom element whose definition has not come yet. */
export function isUndefined(element: Element): boolean {
  return tagOf(element).includes('-') && !element.matches(':defined')
}
