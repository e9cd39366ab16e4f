import { fits, isWithinAny } from './elements.ts'
import { precedes } from './order.ts'
import type { Mark, Painter } from './paint.ts'

/** Notices what the pointer does on mentions. */
export interface PointerWatcher {
  /** Listens while there are marks, and not at all otherwise. */
  listen(wanted: boolean): void
  markAt(x: number, y: number): Mark | null
  destroy(): void
}

/** What a pointer watcher asks and tells. */
export interface PointerWatcherEvents {
  /** True while every move is wanted, not only those on a mention. */
  attentive(): boolean
  /** The reader moved the pointer (no script made it up). */
  pointer(event: PointerEvent, mark: Mark | null): void
  /** A finger tapped a mention that does nothing else when tapped. */
  tap(event: PointerEvent, mark: Mark): void
}

/** Notices the pointer on a mention, at most once a frame. */
export function createPointerWatcher(
  painter: Painter,
  roots: Iterable<ShadowRoot>,
  events: PointerWatcherEvents,
): PointerWatcher {
  let listening: AbortController | undefined
  let latest: PointerEvent | undefined
  let target: EventTarget | undefined
  let wasOn = false

  const markAt = (x: number, y: number): Mark | null => {
    const under = CSS.highlights.highlightsFromPoint(x, y, { shadowRoots: [...roots] }).flatMap(({ ranges }) => ranges)
    const caret =
      !import.meta.env.FIREFOX && !under.length && document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] })
    return painter.marks.find(({ range }) => (caret ? isInitial(range, caret, x, y) : under.includes(range))) ?? null
  }
  /** The mark at an event whose topmost element is `target`; null where something lies over it, as a dialog does. */
  const markUnder = ({ clientX, clientY }: PointerEvent, target: unknown): Mark | null => {
    const mark = markAt(clientX, clientY)
    if (!mark) return null
    const { startContainer, endContainer } = mark.range
    const isAround = isWithinAny((around) => around === target)
    // A name may go on in several elements.
    const isPart = target instanceof Node && precedes(startContainer, target) && precedes(target, endContainer)
    return isPart || isAround(startContainer) ? mark : null
  }
  const look = () => {
    const event = latest
    latest = undefined
    if (!event) return
    const mark = markUnder(event, target)
    if (mark || wasOn || events.attentive()) events.pointer(event, mark)
    wasOn = mark !== null
  }
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted) return
    if (!latest) requestAnimationFrame(look)
    latest = event
    // Only to be had while the event is on its way.
    target = event.composedPath()[0]
  }
  const onClick = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType !== 'touch') return
    const path = event.composedPath()
    const mark = markUnder(event, path[0])
    const does = (at: EventTarget) => at instanceof Element && fits(at, 'a[href],button,label,summary')
    if (mark && !path.some(does)) events.tap(event, mark)
  }
  const destroy = () => {
    listening?.abort()
    listening = latest = undefined
  }
  return {
    markAt,
    listen(wanted) {
      if (!wanted) return destroy()
      listening ??= new AbortController()
      // Again each time, which changes nothing but where document.open() took them away.
      const options = { capture: true, signal: listening.signal }
      addEventListener('pointermove', onMove, options)
      addEventListener('click', onClick, options)
    },
    destroy,
  }
}

/**
 * True at the first letter of a mention. Where `::first-letter` sets it apart, as a drop cap, Chromium finds no
 * highlight on it.
 */
function isInitial({ startContainer, startOffset }: StaticRange, caret: CaretPosition, x: number, y: number) {
  // The caret is before the letter or behind it; halved, either is 0.
  if (caret.offsetNode !== startContainer || (caret.offset - startOffset) >> 1) return false
  const letter = new Range()
  letter.setStart(startContainer, startOffset)
  letter.setEnd(startContainer, startOffset + 1)
  const { left, top, right, bottom } = letter.getBoundingClientRect()
  return left <= x && x < right && top <= y && y < bottom
}
