/** What an element is to a reader of text, told by its tag alone: computed style would make every page pay. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const leftOut = new Set(
  'script style template noscript code pre kbd samp textarea input select option datalist svg math head iframe noframes object embed canvas audio video img meter progress rp rt'.split(
    ' ',
  ),
)

/** All that can be edited, and code; editors that draw their lines by role (Monaco) or, where they have none, by class. */
const EDITABLE = '[contenteditable]:not([contenteditable=false i]),[role=textbox],[role=code],.CodeMirror,.ace_editor'

/**
 * In Chromium a form's fields hide the form's own properties of their names (`<input name="parentNode">`): a form is asked by way of
 * its prototypes, or not at all.
 */
function isForm(node: Node): node is HTMLFormElement {
  return !import.meta.env.FIREFOX && node instanceof HTMLFormElement
}

function tagOf(element: Element): string {
  return isForm(element) ? 'form' : element.localName
}

/** True for elements whose text a reader sees apart from what is before and after. */
export function isBlock(element: Element): boolean {
  return blocks.has(tagOf(element))
}

/** True for elements whose text is never read: code, fields, media, and all that can be edited. */
export function isLeftOut(element: Element): boolean {
  // A text file is shown by the browser as one `pre`: there it is the page itself.
  if (leftOut.has(tagOf(element))) return element.ownerDocument.contentType !== 'text/plain'
  return Element.prototype.matches.call(element, EDITABLE)
}

/** A node's parent in its own tree. */
function nodeAbove(node: Node): Node | null {
  return isForm(node) ? Reflect.get(Node.prototype, 'parentNode', node) : node.parentNode
}

/** A node's parent in the page as composed of its shadow trees. */
export function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : nodeAbove(node)
}

/** True where the node or something around it, across shadow roots, passes the test. */
export function isWithin(node: Node | null, test: (around: Node) => boolean): boolean {
  for (let at = node; at; at = parentOf(at)) if (test(at)) return true
  return false
}

/** The block whose text a node is part of: an element, or the shadow root that holds the text directly. */
export function blockOf(node: Node): Element | ShadowRoot | undefined {
  let last: Element | undefined
  for (let at: Node | null = node; at; at = nodeAbove(at)) {
    if (at instanceof ShadowRoot) return at
    if (at instanceof Element) last = at
    if (last === at && isBlock(last)) break
  }
  return last
}

/** The shadow root of an element: an open one, or of custom elements also the closed one that browsers show extensions. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (isForm(element)) return null
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
