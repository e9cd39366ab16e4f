import Fuse from 'fuse.js/min-basic'
import type { PackCards } from '../pack.ts'
import { distance } from './distance.ts'
import { type Field, isName } from './fields.ts'

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

/** Letters of a name in which a slip leaves no doubt which one is meant. */
const LONG = 8

/**
 * Prepares to tell what name a query is but for one slip, in a word that may be too short to tell by itself: "spu
 * chief"; undefined where there is none. A figure is no slip: "mi6 boss" is not "MI5 boss".
 */
export function createNameMeant(fields: readonly Field[]): (query: string) => string | undefined {
  const names = fields
    .filter(isName)
    .map(({ words }) => words.map(({ text }) => text).join(' '))
    .filter((name) => name.length >= LONG && !/\d/.test(name))
  return (query) => names.find((name) => distance(query.trim().toLowerCase(), name, 1) === 1)
}
