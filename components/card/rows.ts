import type { ShownFact } from '../../data/pack.ts'

/** How many rows a card leads with; the rest waits behind "More". */
export const LEADING = 3

/** Facts that a card shows side by side. */
export interface Row {
  readonly facts: readonly ShownFact[]
}

/**
 * Facts as rows, in their order. A fact that states a part of the whole which the fact before it states (7 of those 20)
 * joins that fact's row: apart, the two would draw the same picture twice.
 */
export function rows(facts: readonly ShownFact[]): Row[] {
  const made: Row[] = []
  for (const fact of facts) {
    const before = made.at(-1)
    if (before !== undefined && isPartOf(fact, before)) made[made.length - 1] = { facts: [...before.facts, fact] }
    else made.push({ facts: [fact] })
  }
  return made
}

function isPartOf(fact: ShownFact, row: Row): boolean {
  return fact.figures.some(
    ({ partOf }) =>
      partOf !== undefined && row.facts.some((other) => other.figures.some(({ value }) => value === partOf)),
  )
}
