import rules from '../../data/pack.json?rules'
import type { Settings } from '../../data/settings.ts'
import { compile } from '../../mentions/compile.ts'
import { finish } from '../../mentions/finish.ts'
import { createPopoverCaller } from '../content-script/call-popover.ts'
import { createLedger } from '../content-script/ledger.ts'
import { createPainter } from '../content-script/paint.ts'
import { readRuns } from '../content-script/read.ts'
import { createPointerWatcher } from '../content-script/watch-pointer.ts'

/** A text of the page in which mentions light up. */
export interface LiveText {
  /** Brings marks and cards in line with the settings. */
  apply(settings: Settings): void
  /** Opens the card of the next mention, after the last that of the first. */
  showNext(): void
}

/**
 * Lets the mentions in a text of this page light up and open cards as on any page, by the parts that do it there:
 * content scripts do not run on the extension's own pages. The text must stay as it is. Its cards offer no choices:
 * there is no site here to switch off.
 */
export async function bringToLife(text: Element, first: Settings): Promise<LiveText> {
  let settings = first
  const ledger = createLedger(() => compile(rules))
  const painter = createPainter()
  const popover = createPopoverCaller({
    settings: () => settings,
    spots: () => painter.marks,
    spotAt: (x, y) => pointerWatcher.markAt(x, y),
  })
  const pointerWatcher = createPointerWatcher(painter, [], {
    attentive: () => popover.attentive,
    pointer: ({ clientX: x, clientY: y, timeStamp: time, buttons, pointerType }, spot) =>
      popover.tell({ type: 'pointer', x, y, time, buttons, pointerType, spot }),
    tap: (point, spot) => popover.tell({ type: 'open', spot, by: 'touch', point }),
  })
  await import(/* @vite-ignore */ POPOVER_FILE)
  for (const run of readRuns(text, true, () => undefined)) ledger.take(run)
  ledger.look(() => true)
  const found = finish(ledger.decide(document.title, document.documentElement.lang)) ?? []
  let shown = -1

  const apply = (next: Settings) => {
    settings = next
    // This is where a reader learns what marks are: what they switched off is shown here all the same.
    finish(
      painter.paint(found, () => true, { ...settings, marks: settings.marks === 'none' ? 'first' : settings.marks }),
    )
    pointerWatcher.listen(painter.marks.length > 0)
    popover.tell({ type: 'repainted' })
  }
  apply(first)
  return {
    apply,
    showNext() {
      const { marks } = painter
      shown = (shown + 1) % marks.length
      const mark = marks[shown]
      if (mark !== undefined) popover.tell({ type: 'open', spot: mark, by: 'keyboard' })
    },
  }
}
