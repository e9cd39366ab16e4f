import type { Candidate, Found } from './find.ts'
import type { Reason } from './reason.ts'

/** The full name that a short form stands for where it is, or undefined if it may mean somebody else. */
export type Established = (candidate: Candidate) => string | undefined

/**
 * Follows who was last named in full, in reading order: a short form means its subject only while no rival of the same
 * name came between. Before anybody is named, the first one to be named counts.
 */
export function establish(found: readonly Found[], reasons: ReadonlyMap<Candidate, Reason>): Established {
  // Subject -> full name it was last named by, or null for a rival.
  const first = new Map<string, string | null>()
  const last = new Map<string, string | null>()
  const before = new Map<Candidate, string | null | undefined>()
  for (const candidate of found.flatMap(({ names }) => names)) {
    const { subject } = candidate.name
    const bearer = bearerOf(candidate, reasons.has(candidate))
    if (bearer === undefined) before.set(candidate, last.get(subject))
    else {
      last.set(subject, bearer)
      if (!first.has(subject)) first.set(subject, bearer)
    }
  }
  return (candidate) => {
    const bearer = before.get(candidate)
    return (bearer === undefined ? first.get(candidate.name.subject) : bearer) ?? undefined
  }
}

/** Whom a candidate names in full: our subject, a rival (null), or nobody (undefined). */
function bearerOf({ name, barred, surface }: Candidate, stands: boolean): string | null | undefined {
  if (stands) return surface
  if (name.stands === 3) return barred === 'rival' ? null : undefined
  return barred === 'other' ? undefined : null
}
