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
  onShadow: (root: ShadowRoot) => void,
  settle: () => void,
): ReturnType<Idle> {
  let runs: Run[] = []

  /** Reads all that changed so far as one batch, so that nothing is read twice and the ledger is swept once. */
  const readBatch = () => {
    const isNew = (node: Node | null) =>
      node !== null && trees.size > 0 && isWithin(node, (around) => trees.has(around))
    const read = (changed: Set<Node>, deep: boolean) =>
      [...changed].flatMap((top) => {
        const known = deep ? isNew(parentOf(top)) : isNew(top)
        const readable = top.isConnected && !isWithin(top, (around) => around instanceof Element && isLeftOut(around))
        return known || !readable ? [] : readRuns(top, deep, onShadow)
      })
    ledger.sweep((owner) => !owner.isConnected || blocks.has(owner) || isNew(owner))
    const [newTrees, newBlocks] = [read(trees, true), read(blocks, false)]
    runs = [...newTrees, ...newBlocks].reverse()
    blocks.clear()
    trees.clear()
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
