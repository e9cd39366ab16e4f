import type { TourAsk } from '../../data/messages.ts'
import rules from '../../data/pack.json?rules'
import type { Settings } from '../../data/settings.ts'
import { compile } from '../../mentions/compile.ts'
import { createPopoverCaller } from './call-popover.ts'
import { isUndefined, shadowOf } from './elements.ts'
import { createFollower } from './follow.ts'
import { isAlive } from './handover.ts'
import { createLedger } from './ledger.ts'
import { createPainter, type Painter } from './paint.ts'
import { change, openOptions } from './settings.ts'
import { type Changes, createWatcher } from './watch.ts'
import { createPointerWatcher } from './watch-pointer.ts'

/**
 * How often, in ms, a page that has mentions is looked at for what sends no event: our own end, style alone hiding
 * text.
 */
const PULSE = 2000

/** The running content script of a frame whose site is on. */
export interface ContentScript {
  readonly painter: Painter
  /** Passes what a tour asks on to the popover. */
  tour(ask: TourAsk): void
  apply(settings: Settings): void
  destroy(): void
}

/**
 * Puts the parts together: page -> runs -> mentions -> highlights -> card. `onPainted` is called when marks were brought
 * in line with the page.
 */
export function startContentScript(first: Settings, onPainted: () => void): ContentScript {
  let settings = first
  let named = false
  let pulse: ReturnType<typeof setInterval> | undefined
  const roots = new Set<ShadowRoot>()
  // Custom elements that are not defined yet: each may get a shadow root when it is, and the browser tells nobody.
  const undefinedYet = new Set<Element>()

  const ledger = createLedger(() => compile(rules))
  const painter = createPainter()
  const pointerWatcher = createPointerWatcher(painter, roots, {
    attentive: () => popover.attentive,
    pointer: ({ clientX: x, clientY: y, timeStamp: time, buttons, pointerType }, spot) =>
      popover.tell({ type: 'pointer', x, y, time, buttons, pointerType, spot }),
    tap: (point, spot) => popover.tell({ type: 'open', spot, by: 'touch', point }),
  })
  const popover = createPopoverCaller({
    settings: () => settings,
    spots: () => painter.marks,
    spotAt: pointerWatcher.markAt,
    change,
    openOptions,
  })
  const changes: Changes = { blocks: new Set(), trees: new Set() }
  const follow = (maybeVeiled: boolean) => {
    if (maybeVeiled) for (const block of ledger.turned()) changes.blocks.add(block)
    if (changes.blocks.size + changes.trees.size > 0) follower.start()
  }
  const watcher = createWatcher(document, roots, changes, follow)
  const settle = function* () {
    // A page may make and drop hosts for as long as it is open.
    for (const root of roots) if (!root.isConnected) roots.delete(root)
    const found = yield* ledger.decide(document.title, document.documentElement?.lang ?? '')
    if (!found) return
    named = true
    watcher.watchVisibility()
    const { offCategories, offSubjects } = settings
    const wanted = (subject: string) =>
      !offCategories.includes(rules.categories[subject] ?? '') && !offSubjects.includes(subject)
    yield* painter.paint(found, wanted, settings)
    pointerWatcher.listen(painter.marks.length > 0)
    popover.tell({ type: 'repainted' })
    onPainted()
    pulse ??= setInterval(beat, PULSE)
  }
  const enter = (element: Element) => {
    const root = shadowOf(element)
    if (root) watcher.include(root)
    if (!isUndefined(element)) return
    undefinedYet.add(element)
    pulse ??= setInterval(beat, PULSE)
  }
  const follower = createFollower(ledger, changes, enter, settle)
  const destroy = () => {
    clearInterval(pulse)
    for (const part of [follower, watcher, pointerWatcher, popover, painter]) part.destroy()
  }
  const beat = () => {
    if (isAlive()) {
      painter.register()
      for (const element of undefinedYet) {
        if (element.isConnected && isUndefined(element)) continue
        undefinedYet.delete(element)
        changes.trees.add(element)
      }
      if (!named && undefinedYet.size === 0) {
        clearInterval(pulse)
        pulse = undefined
      }
      return follow(true)
    }
    destroy()
  }
  changes.trees.add(document)
  follow(false)
  return {
    painter,
    tour: popover.tell,
    apply(next) {
      settings = next
      // The document holds no text of its own: naming it as changed only makes the follower settle anew.
      changes.blocks.add(document)
      follower.begin()
    },
    destroy,
  }
}
