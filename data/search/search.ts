import type { PackCards } from '../pack.ts'
import { type Result, resultOf } from './describe.ts'
import { fieldsOf } from './fields.ts'
import { createLookalikes } from './lookalikes.ts'
import { readQuery } from './query.ts'
import { createRanking, type Hit } from './rank.ts'
import { createVocabulary } from './vocabulary.ts'

/** Finds the subjects a query asks for, the likeliest first, 20 at most; none for an empty query and for one that is about something else. */
export type Search = (query: string) => Result[]

/** Offers subjects, by id, where a query finds nothing: three, or all where the pack has fewer. */
export type Nearest = (query: string) => string[]

const OFFERED = 3
/** Results that anybody looks through. */
const MOST = 20

/** Prepares a pack for searching. Pure: the same query always finds the same. */
export function createSearch(pack: PackCards): Search {
  return prepare(pack).search
}

/** Prepares a pack for searching, and for what to offer where nothing is found. */
export function prepare(pack: PackCards): { search: Search; nearest: Nearest } {
  const fields = fieldsOf(pack)
  const telling = fields.flatMap(({ words }) => words.filter(({ filler }) => !filler).map(({ spelt }) => spelt))
  const vocabulary = createVocabulary(new Set(telling))
  const rank = createRanking(pack, fields)
  const lookalikes = createLookalikes(pack)
  return {
    search(query) {
      const wanted = readQuery(query, vocabulary)
      return rank(wanted)
        .filter(({ enough }) => enough)
        .slice(0, MOST)
        .map((hit) => resultOf(pack, hit, wanted))
    },
    nearest(query) {
      const idOf = ({ subject }: Hit) => pack.subjects[subject]?.id ?? ''
      const inPart = rank(readQuery(query, vocabulary)).map(idOf)
      const all = pack.subjects.map(({ id }) => id)
      return [...new Set([...inPart, ...lookalikes(query), ...all])].slice(0, OFFERED)
    },
  }
}
