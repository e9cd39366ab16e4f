import { isWithinAny } from './elements.ts'
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
    return painter.marks.find(({ range }) => under.includes(range)) ?? null
  }
  const look = () => {
    const event = latest
    latest = undefined
    if (!event) return
    const under = markAt(event.clientX, event.clientY)
    // Something may lie over the mention, as a dialog or our own card does.
    const mark = under && isWithinAny((around) => around === target)(under.range.startContainer) ? under : null
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
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return
    const mark = markAt(event.clientX, event.clientY)
    if (mark && !mark.range.startContainer.parentElement?.closest('a[href],button,label,summary'))
      events.tap(event, mark)
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
