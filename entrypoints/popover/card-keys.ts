/** What Tab stops at in a card: it has no other controls. */
const STOPS = 'button, summary'
/** Further than any card is high, px. */
const ALL = 1e6
/** How far an arrow key moves the card's text, px; of a page a line stays in sight. */
const LINE = 40

/**
 * Whether Tab, pressed now, would leave the card: from its last control, or with Shift from its first or from the card
 * itself. `root` is the card's shadow root.
 */
export function tabLeaves(root: ShadowRoot, shift: boolean): boolean {
  const stops = [...root.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility({ visibilityProperty: true }))
  const { activeElement } = root
  if (!shift) return activeElement === stops.at(-1)
  return activeElement === stops[0] || activeElement?.matches('[role="dialog"]') === true
}

/**
 * Scrolls the card's text where a key would otherwise scroll the page beneath: while the card itself has the focus and
 * no control in it does. True if the key is used up.
 */
export function scrollsCard(root: ShadowRoot, key: string, shift: boolean): boolean {
  const { activeElement } = root
  if (activeElement?.matches('[tabindex="-1"]') !== true) return false
  const scroller = [...root.querySelectorAll('.card, .card-scroller')].find(
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight,
  )
  const by = distanceOf(key, shift, scroller?.clientHeight ?? 0)
  if (by === null) return false
  scroller?.scrollBy({ top: by, behavior: 'instant' })
  return true
}

function distanceOf(key: string, shift: boolean, height: number): number | null {
  const page = Math.max(LINE, height - LINE)
  switch (key) {
    case 'ArrowDown':
      return LINE
    case 'ArrowUp':
      return -LINE
    case 'PageDown':
      return page
    case 'PageUp':
      return -page
    case ' ':
      return shift ? -page : page
    case 'End':
      return ALL
    case 'Home':
      return -ALL
    default:
      return null
  }
}
