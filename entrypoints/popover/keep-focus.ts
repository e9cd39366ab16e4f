/**
 * Remembers what has the focus and what is selected. Returns what brings both back: only to what is still there, and
 * only to the part of the selection that still is.
 */
export function rememberPlace(): () => void {
  const focused = deepestFocus(document)
  const selection = document.getSelection()
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? nothingSelected
  const typed = textSelection(focused)
  return () => {
    if (focused instanceof HTMLElement || focused instanceof SVGElement) {
      if (focused.isConnected) focused.focus({ preventScroll: true })
    } else if (document.activeElement instanceof HTMLIFrameElement) {
      // Nothing had it here; since then a frame within has taken it.
      document.activeElement.blur()
    }
    if (typed !== null) {
      typed.field.setSelectionRange(typed.start, typed.end, typed.direction)
      return
    }
    if (anchorNode === null || focusNode === null || !anchorNode.isConnected || !focusNode.isConnected) return
    try {
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
    } catch {
      // The text became shorter than its selection was.
    }
  }
}

const nothingSelected = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 }

/** What has the focus, in whichever open shadow root; null where nothing has it. */
export function deepestFocus(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root
  if (activeElement === null || activeElement === document.body) return null
  return activeElement.shadowRoot === null ? activeElement : (deepestFocus(activeElement.shadowRoot) ?? activeElement)
}

function textSelection(element: Element | null) {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null
  const { selectionStart: start, selectionEnd: end, selectionDirection: direction } = element
  // Fields of other kinds, as of numbers, have none and tell none.
  return start === null || end === null ? null : { field: element, start, end, direction: direction ?? 'none' }
}
