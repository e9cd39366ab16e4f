import rules from '../../data/pack.json?rules'
import type { Settings } from '../../data/settings.ts'
import { compile } from '../../mentions/compile.ts'
import { finish } from '../../mentions/finish.ts'
import { createLedger } from '../content-script/ledger.ts'
import { createPainter } from '../content-script/paint.ts'
import { readRuns } from '../content-script/read.ts'

const terms = compile(rules)

/**
 * Marks the text of a place of ours as the content script marks pages, whichever subjects are off. Gives the way to
 * take it back.
 */
export function paintPreview(place: HTMLElement, how: Pick<Settings, 'marks' | 'underline'>): () => void {
  const ledger = createLedger(() => terms)
  for (const run of readRuns(place, true, () => {})) ledger.take(run)
  ledger.look(() => true)
  const painter = createPainter()
  finish(painter.paint(finish(ledger.decide('', place.lang)) ?? [], () => true, how))
  return () => painter.destroy()
}
