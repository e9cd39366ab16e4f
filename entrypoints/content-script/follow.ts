import { isLeftOut, isWithinAny, parentOf } from './elements.ts'
import { type Slices, whenIdle } from './idle.ts'
import type { Ledger } from './ledger.ts'
import { readRuns } from './read.ts'
import type { Run } from './run.ts'
import type { Changes } from './watch.ts'

/** So often settling is begun anew before it is no longer interrupted. */
const TRIES = 4

/**
 * Keeps the ledger in line with the page: reads what gathered in `changes` in idle slices after each `start`, and takes
 * the steps of `settle` when all of it has been read. A change on the way makes it read and settle anew; where a page
 * never rests it takes all steps at once after a few tries.
 */
export function createFollower(
  ledger: Ledger,
  { blocks, trees }: Changes,
  onElement: (element: Element) => void,
  settle: () => Iterator<undefined, void>,
): Slices {
  let runs: Run[] = []
  let settling: Iterator<undefined, void> | undefined
  let tries = 0

  /** Reads all that changed so far as one batch, so that nothing is read twice and the ledger is swept once. */
  const readBatch = () => {
    const newTrees = new Set(trees)
    const newBlocks = new Set(blocks)
    // Before reading, which may find more: shadow roots.
    trees.clear()
    blocks.clear()
    const isNew = isWithinAny((around) => newTrees.has(around))
    const isUnread = isWithinAny((around) => around instanceof Element && isLeftOut(around))
    const read = (changed: Set<Node>, deep: boolean) =>
      [...changed].flatMap((top) => {
        const known = isNew(deep ? parentOf(top) : top)
        return known || !top.isConnected || isUnread(top) ? [] : readRuns(top, deep, onElement)
      })
    ledger.sweep((owner) => !owner.isConnected || newBlocks.has(owner) || isNew(owner))
    runs = [...read(newTrees, true), ...read(newBlocks, false)].reverse()
  }
  return whenIdle((hasTime) => {
    do {
      const run = runs.pop()
      if (run) ledger.take(run)
      else if (blocks.size + trees.size > 0) {
        settling = undefined
        readBatch()
      } else if (settling || ledger.look(hasTime)) {
        if (!settling) tries++
        settling ??= settle()
        if (settling.next().done) {
          settling = undefined
          tries = 0
          return false
        }
      }
    } while (hasTime() || tries > TRIES)
    return true
  })
}
