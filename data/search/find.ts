import type { PackCards } from '../pack.ts'
import type { Result } from './describe.ts'
import { prepare } from './search.ts'
import { noWords, type SearchWords } from './search-words.ts'

/** What there is to show for a query. */
export type SearchOutcome =
  /** The query says nothing yet: everything there is. */
  | { type: 'all' }
  /** At least one, the likeliest first. */
  | { type: 'results'; results: readonly Result[] }
  /** Nothing found; the subjects that come nearest, by id. */
  | { type: 'nearest'; subjects: readonly string[] }

/** Finds in a pack. What it needs to know of the pack is made ready with the first query, not before. */
export function createFinder(pack: PackCards, searchWords: SearchWords = noWords): (query: string) => SearchOutcome {
  const ready = once(() => prepare(pack, searchWords))
  return (query) => {
    if (query.trim() === '') return { type: 'all' }
    const { search, nearest, tells } = ready()
    const results = search(query)
    if (results.length > 0) return { type: 'results', results }
    return tells(query) ? { type: 'nearest', subjects: nearest(query) } : { type: 'all' }
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
