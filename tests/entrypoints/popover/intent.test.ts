import { expect, test } from 'vitest'
import { type Intent, idle, namedSpots, shownSpot } from '../../../entrypoints/popover/intent.ts'

const token = 1
const anchor = { x: 10, y: 10 }
const last = anchor

test.each<[intent: Intent, shown: number | null, named: number[]]>([
  [idle, null, []],
  [{ kind: 'muted', token, spot: null }, null, []],
  [{ kind: 'muted', token, spot: 7 }, null, [7]],
  [{ kind: 'resting', token, spot: 7, anchor }, null, [7]],
  [{ kind: 'open', token, spot: 7, keeper: 'pointer', last }, 7, [7]],
  [{ kind: 'swapping', token, spot: 7, keeper: 'pointer', last, next: 8, anchor }, 7, [7, 8]],
  [{ kind: 'leaving', token, spot: 7, keeper: 'pointer', last }, 7, [7]],
  [{ kind: 'held', token, spot: 7, keeper: 'reader', last: null }, 7, [7]],
])('of %j, %j is shown and %j are named', (intent, shown, named) => {
  expect([shownSpot(intent), namedSpots(intent)]).toEqual([shown, named])
})
