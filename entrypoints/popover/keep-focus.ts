/**
 * Remembers what had the focus before it came into `panel`. Returns what gives it back: only if the focus is still within, and
 * only to something that is still there, so that no one who has gone on is called back.
 */
export function keepFocus(panel: HTMLElement): () => void {
  let before: EventTarget | null = null
  let within = false
  panel.addEventListener('focusin', ({ relatedTarget }) => {
    if (!within) before = relatedTarget
    within = true
  })
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    within = relatedTarget instanceof Node && panel.contains(relatedTarget)
  })
  return () => {
    if (within && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}
