/**
 * Brings the focus to what Tab would come to next after some text, or with Shift before it. Browsers go on from the
 * page's top where nothing has the focus, and know of no other place to begin. False if there is nothing to come to.
 */
export function goOnFrom(text: Node, backwards: boolean): boolean {
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  for (let from = text; ; ) {
    const root = from.getRootNode()
    if (!(root instanceof Document || root instanceof ShadowRoot)) return false
    const stops = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (stop) => stop.tabIndex >= 0 && (from.compareDocumentPosition(stop) & side) > 0,
    )
    // What is hidden, disabled or inert does not take it.
    for (const stop of backwards ? stops.reverse() : stops) {
      stop.focus()
      if (stop.matches(':focus')) return true
    }
    if (root instanceof Document) return false
    from = root.host
  }
}
