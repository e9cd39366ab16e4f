import { isLeftOut, isWithin, parentOf } from './elements.ts'
import type { Idle } from './idle.ts'
import type { Ledger } from './ledger.ts'
import { readRuns } from './read.ts'
import type { Run } from './run.ts'
import type { Changes } from './watch.ts'

/**
 * Keeps the ledger in line with the page: reads what gathered in `changes` in idle slices after each `start`, and calls
 * `settle` when all of it has been read.
 */
export function createFollower(
  ledger: Ledger,
  idle: Idle,
  { blocks, trees }: Changes,
  onElement: (element: Element) => void,
  settle: () => void,
): ReturnType<Idle> {
  let runs: Run[] = []

  /** Reads all that changed so far as one batch, so that nothing is read twice and the ledger is swept once. */
  const readBatch = () => {
    const [newTrees, newBlocks] = [new Set(trees), new Set(blocks)]
    // Before reading, which may find more: shadow roots.
    trees.clear()
    blocks.clear()
    const isNew = (node: Node | null) => newTrees.size > 0 && isWithin(node, (around) => newTrees.has(around))
    const read = (changed: Set<Node>, deep: boolean) =>
      [...changed].flatMap((top) => {
        const known = isNew(deep ? parentOf(top) : top)
        const readable = top.isConnected && !isWithin(top, (around) => around instanceof Element && isLeftOut(around))
        return known || !readable ? [] : readRuns(top, deep, onElement)
      })
    ledger.sweep((owner) => !owner.isConnected || newBlocks.has(owner) || isNew(owner))
    runs = [...read(newTrees, true), ...read(newBlocks, false)].reverse()
  }
  return idle((hasTime) => {
    do {
      const run = runs.pop()
      if (run) ledger.take(run)
      else if (blocks.size + trees.size > 0) readBatch()
      else if (ledger.look(hasTime)) {
        settle()
        return false
      }
    } while (hasTime())
    return true
  })
}
