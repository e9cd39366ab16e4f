import Fuse from 'fuse.js/min-basic'
import type { PackCards } from '../pack.ts'

/** How unlike, from 0 to 1, a name may be and still be offered. */
const LOOSE = 0.4
/** Letters of a query that are compared: Fuse takes 32 at once. */
const LETTERS = 32

/** Prepares a look at names by their letters alone: gives ids of subjects with a name like it, the likest first. */
export function createLookalikes({ subjects }: PackCards): (query: string) => string[] {
  const fuse = new Fuse(subjects, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'alsoCalled', weight: 1 },
    ],
    threshold: LOOSE,
    distance: 40,
    minMatchCharLength: 2,
  })
  return (query) => fuse.search(query.trim().slice(0, LETTERS)).map(({ item }) => item.id)
}
