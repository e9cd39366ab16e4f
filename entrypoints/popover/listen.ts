import { distance, type Point } from './geometry.ts'
import { isHost } from './host.ts'

/** What the window tells beyond what the content script does, while a card is shown or may be about to. */
export interface Listener {
  /** A key that dismisses was pressed; true if it was ours and must not reach the page. */
  onEscape(): boolean
  /** Enter was pressed on the page; true likewise. */
  onEnter(event: KeyboardEvent): boolean
  /** Something was typed or chosen on the page. */
  onInput(): void
  /** Whether an event is on its way into the card. */
  isOurs(event: Event): boolean
  /** A key was pressed in the card; true if the browser must not do what it does with it. */
  onKey(event: KeyboardEvent): boolean
  onPress(point: Point, by: 'pointer' | 'touch'): void
  /** Something scrolled: the page, or a box on it. */
  onScroll(scrolled: Node): void
  /**
   * What is told by its name alone: a button came up; the pointer left the frame, for the space around it or for a frame
   * within it; the window lost the reader's attention.
   */
  onHappening(type: 'release' | 'off' | 'away'): void
  /** Something of the page's opened in the top layer. */
  onCovered(): void
  onElsewhere(): void
}

/** A finger that moved further than this before it was lifted did not tap, px. */
const TAP = 10

/**
 * Listens until the signal aborts, and to keys still held until `life` does. Events that a page made up count for
 * nothing.
 */
export function listen(listener: Listener, signal: AbortSignal, life: AbortSignal): void {
  let finger: Point | null = null

  const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && act(event), { capture: true, passive: false, signal })

  const takes = (event: KeyboardEvent, ours: boolean) =>
    event.key === 'Escape' ? listener.onEscape() : event.key === 'Enter' && !ours && listener.onEnter(event)

  on('keydown', (event) => {
    const ours = listener.isOurs(event)
    const taken = !event.isComposing && !event.repeat && takes(event, ours)
    if (!ours && !taken) return
    if (!event.repeat) keepUntilUp(event.code, listener.isOurs, life)
    if (taken || listener.onKey(event)) event.preventDefault()
    event.stopImmediatePropagation()
  })
  on('keyup', (event) => {
    if (listener.isOurs(event)) event.stopImmediatePropagation()
  })
  // At the window, before they reach the page's document; what the browser itself does with a key it still does. A page
  // that listens at its window in the capturing phase, from before this script came, is the one that cannot be kept
  // out.
  for (const type of ['keypress', 'beforeinput', 'input', 'focusin', 'focusout', 'focus', 'blur'] as const)
    on(type, (event) => listener.isOurs(event) && event.stopImmediatePropagation())
  on('input', (event) => listener.isOurs(event) || listener.onInput())
  on('pointerdown', (event) => {
    // A finger that comes down may be about to scroll or to press long: only once it is lifted was it a tap.
    if (event.pointerType === 'touch') finger = pointOf(event)
    else listener.onPress(pointOf(event), 'pointer')
  })
  on('pointerup', (event) => {
    if (event.pointerType !== 'touch') {
      listener.onHappening('release')
      return
    }
    if (finger !== null && distance(finger, pointOf(event)) <= TAP) {
      listener.onPress(pointOf(event), 'touch')
      listener.onHappening('release')
    }
    finger = null
  })
  on('pointercancel', (event) => {
    if (event.pointerType === 'touch') finger = null
    else listener.onHappening('release')
  })
  on('pointerout', ({ relatedTarget, pointerType }) => {
    if (pointerType !== 'touch' && (relatedTarget === null || isFrame(relatedTarget))) listener.onHappening('off')
  })
  // What opens above the card, seen or not, could lead a click in it astray.
  on('toggle', ({ target, newState }) => {
    const isAbove = target instanceof Element && target.matches(':popover-open, :modal')
    if (newState === 'open' && isAbove && !isHost(target)) listener.onCovered()
  })
  on('scroll', ({ target }) => target instanceof Node && listener.onScroll(target))
  on('pagehide', () => listener.onElsewhere())
  on('blur', ({ target }) => {
    if (target !== window) return
    // The document keeps the focus when one of its frames takes it; a frame that loses it cannot tell its page from
    // another window.
    if (document.hasFocus() || window !== window.parent) listener.onElsewhere()
    else listener.onHappening('away')
  })
  document.addEventListener(
    'visibilitychange',
    ({ isTrusted }) => isTrusted && document.visibilityState === 'hidden' && listener.onHappening('away'),
    { signal },
  )
}

/** Keys that are kept now, by code: each once. */
const held = new Map<string, AbortController>()

/**
 * A key that went down with us: the page must not see it come up, wherever the focus is by then and though the card it
 * closed is long gone; nor must it act there while it is held, as Enter would on the link that has the focus again. It
 * comes up elsewhere if the window was left meanwhile.
 */
export function keepUntilUp(code: string, isOurs: Listener['isOurs'], life: AbortSignal): void {
  const up = new AbortController()
  held.get(code)?.abort()
  held.set(code, up)
  const options = { capture: true, signal: AbortSignal.any([up.signal, life]) }
  const keep = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.code !== code) return
    // Up, here or, since it is pressed anew, elsewhere.
    if (!event.repeat) up.abort()
    if ((event.type === 'keydown' && !event.repeat) || isOurs(event)) return
    event.stopImmediatePropagation()
    event.preventDefault()
  }
  window.addEventListener('keydown', keep, options)
  window.addEventListener('keyup', keep, options)
  window.addEventListener('blur', ({ isTrusted, target }) => isTrusted && target === window && up.abort(), options)
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY }
}

function isFrame(target: EventTarget): boolean {
  return (
    target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement || target instanceof HTMLObjectElement
  )
}
