import type { PackCards } from '../pack.ts'
import { createAlike } from './alike.ts'
import { type Result, resultOf } from './describe.ts'
import { fieldsOf } from './fields.ts'
import { createLookalikes, createNameMeant } from './lookalikes.ts'
import { isTelling, readQuery } from './query.ts'
import { createRanking, type Hit } from './rank.ts'
import { noWords, type SearchWords } from './search-words.ts'
import { createVocabulary } from './vocabulary.ts'

/**
 * Finds the subjects a query asks for, the likeliest first, 20 at most; none for an empty query and for one that is
 * about something else.
 */
export type Search = (query: string) => Result[]

/** Offers subjects, by id, where a query finds nothing: three, or all where the pack has fewer. */
export type Nearest = (query: string) => string[]

const OFFERED = 3
/** Results that anybody looks through. */
const MOST = 20

/** Prepares a pack for searching. Pure: the same query always finds the same. */
export function createSearch(pack: PackCards, searchWords: SearchWords = noWords): Search {
  return prepare(pack, searchWords).search
}

/** Prepares a pack for searching, and for what to offer where nothing is found. */
export function prepare(
  pack: PackCards,
  searchWords: SearchWords = noWords,
): {
  search: Search
  nearest: Nearest
  /** False for a query that says nothing yet of what is looked for. */
  tells: (query: string) => boolean
} {
  const fields = fieldsOf(pack, searchWords)
  const vocabulary = createVocabulary(
    fields.flatMap(({ words }) => words.filter(({ filler }) => !filler)),
    createAlike(searchWords.alike),
  )
  const rank = createRanking(pack, fields, vocabulary.proper)
  const lookalikes = createLookalikes(pack)
  const nameMeant = createNameMeant(fields)
  const readAs = (query: string) => {
    const wanted = readQuery(query, vocabulary)
    return { wanted, hits: rank(wanted) }
  }
  const read = forLast((query) => {
    const asTyped = readAs(query)
    if (asTyped.hits.some(({ enough }) => enough)) return asTyped
    const name = nameMeant(query)
    return name === undefined ? asTyped : readAs(name)
  })
  return {
    search(query) {
      const { wanted, hits } = read(query)
      return hits
        .filter(({ enough }) => enough)
        .slice(0, MOST)
        .map((hit) => resultOf(pack, hit, wanted))
    },
    tells: (query) => isTelling(read(query).wanted),
    nearest(query) {
      const idOf = ({ subject }: Hit) => pack.subjects[subject]?.id ?? ''
      const inPart = read(query).hits.map(idOf)
      const all = pack.subjects.map(({ id }) => id)
      return [...new Set([...inPart, ...lookalikes(query), ...all])].slice(0, OFFERED)
    },
  }
}

/** Remembers the last answer: one keystroke asks several times. */
function forLast<Made>(make: (query: string) => Made): (query: string) => Made {
  let last: { query: string; made: Made } | null = null
  return (query) => {
    if (last?.query !== query) last = { query, made: make(query) }
    return last.made
  }
}
