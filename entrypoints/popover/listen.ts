import { distance, type Point } from './geometry'

/** What the window tells beyond what the content script does, while a card is shown or may be about to. */
export interface Listener {
  /** A key that dismisses was pressed; true if it was ours and must not reach the page. */
  onEscape(): boolean
  onPress(point: Point, by: 'pointer' | 'touch'): void
  onRelease(): void
  /** Anything on the page scrolled. */
  onScroll(): void
  /** The pointer left the frame, for the space around it or for a frame within it. */
  onOff(): void
  onElsewhere(): void
  onAway(): void
}

/** A finger that moved further than this before it was lifted did not tap, px. */
const TAP = 10

/** Listens until the signal aborts. Events that a page made up count for nothing. */
export function listen(listener: Listener, signal: AbortSignal): void {
  let finger: Point | null = null

  const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && act(event), { capture: true, passive: false, signal })

  on('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !listener.onEscape()) return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  on('pointerdown', (event) => {
    // A finger that comes down may be about to scroll or to press long: only once it is lifted was it a tap.
    if (event.pointerType === 'touch') finger = pointOf(event)
    else listener.onPress(pointOf(event), 'pointer')
  })
  on('pointerup', (event) => {
    if (event.pointerType !== 'touch') {
      listener.onRelease()
      return
    }
    if (finger !== null && distance(finger, pointOf(event)) <= TAP) {
      listener.onPress(pointOf(event), 'touch')
      listener.onRelease()
    }
    finger = null
  })
  on('pointercancel', (event) => {
    if (event.pointerType === 'touch') finger = null
    else listener.onRelease()
  })
  on('pointerout', ({ relatedTarget, pointerType }) => {
    if (pointerType !== 'touch' && (relatedTarget === null || isFrame(relatedTarget))) listener.onOff()
  })
  on('scroll', () => listener.onScroll())
  on('pagehide', () => listener.onElsewhere())
  on('blur', ({ target }) => {
    if (target !== window) return
    // The document keeps the focus when one of its frames takes it; a frame that loses it cannot tell its page from another window.
    if (document.hasFocus() || window !== window.parent) listener.onElsewhere()
    else listener.onAway()
  })
  document.addEventListener(
    'visibilitychange',
    ({ isTrusted }) => isTrusted && document.visibilityState === 'hidden' && listener.onAway(),
    { signal },
  )
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY }
}

function isFrame(target: EventTarget): boolean {
  return (
    target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement || target instanceof HTMLObjectElement
  )
}
