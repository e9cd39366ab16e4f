import { readFileSync } from 'node:fs'
import { cardsOf, type PackCards } from '../../data/pack.ts'
import { readPack } from '../../data/parse-pack.ts'
import { createSearch } from '../../data/search/search.ts'
import { type SearchWords, searchWordsOf } from '../../data/search/search-words.ts'
import { expand } from '../../mentions/expand.ts'
import { columns } from '../../scripts/terminal/columns.ts'
import { refuseOptions } from '../../scripts/terminal/no-options.ts'
import { Plight, runScript } from '../../scripts/terminal/plight.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * How long a keystroke may take, in ms, in a pack of so many facts: a frame for the bundled one, not felt as a wait for
 * a large one.
 */
const BUNDLED_LIMIT = 16
const LARGE_LIMIT = 50
const LARGE_FACTS = 5000
const FACTS_A_SUBJECT = 10
const REPEATS = 3

/** What is typed, letter by letter: names, questions, numbers, typos and what no pack knows. */
const typed = [
  'andrew parker',
  'how many plots were stopped',
  'encrpytion on whatsap',
  'three thousand people',
  'russian hackers',
  'qwertyuiop asdfghjkl',
]

/** A pack of words drawn from the bundled one and as many made up. */
function largePack(bundled: PackCards): PackCards {
  const random = seededRandom(7)
  const known = bundled.facts.flatMap(({ statement }) => statement.split(' '))
  const madeUp = Array.from({ length: 6000 }, () =>
    Array.from({ length: 4 + random() * 7 }, () => String.fromCharCode(97 + random() * 26)).join(''),
  )
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const sentence = (length: number) => Array.from({ length }, () => pick(random() < 0.6 ? known : madeUp)).join(' ')
  const facts = Array.from({ length: LARGE_FACTS }, (_, index) => ({
    id: `F${index + 10}`,
    statement: sentence(16),
    quotes: index % 2 === 0 ? [{ text: sentence(6), speaker: 'somebody' }] : [],
    figures: [],
  }))
  const subjects = Array.from({ length: LARGE_FACTS / FACTS_A_SUBJECT }, (_, index) => ({
    id: `subject-${index}`,
    category: bundled.categories[index % bundled.categories.length]?.id ?? '',
    name: sentence(2),
    role: sentence(5),
    description: sentence(14),
    alsoCalled: Array.from({ length: 8 }, () => sentence(2)),
    facts: facts.slice(index * FACTS_A_SUBJECT, (index + 1) * FACTS_A_SUBJECT).map(({ id }) => id),
    related: [],
    marking: { lights: false },
  }))
  return { ...bundled, subjects, facts }
}

interface Measured {
  /** Milliseconds. */
  prepare: number
  median: number
  slowest: number
}

/**
 * Types everything several times, each time anew; of each keystroke the quickest counts, for the machine has other
 * work, too.
 */
function measure(pack: PackCards, words: SearchWords): Measured {
  const goes = Array.from({ length: REPEATS }, () => {
    const start = performance.now()
    const search = createSearch(pack, words)
    const prepare = performance.now() - start
    search('warm')
    const times = typed.flatMap((query) =>
      Array.from(query, (_, index) => {
        const begin = performance.now()
        search(query.slice(0, index + 1))
        return performance.now() - begin
      }),
    )
    return { prepare, times }
  })
  const quickest = (goes[0]?.times ?? []).map((_, at) => Math.min(...goes.map(({ times }) => times[at] ?? 0)))
  quickest.sort((one, other) => one - other)
  return {
    prepare: Math.min(...goes.map(({ prepare }) => prepare)),
    median: quickest[quickest.length >> 1] ?? 0,
    slowest: quickest.at(-1) ?? 0,
  }
}

await runScript(async () => {
  refuseOptions('bench:search', process.argv.slice(2))
  const pack = readPack(readFileSync(new URL('../../data/pack.json', import.meta.url), 'utf8'))
  const bundled = cardsOf(pack)
  const words = searchWordsOf(pack, expand)
  const runs = [
    { pack: 'bundled', limit: BUNDLED_LIMIT, ...measure(bundled, words) },
    { pack: `${LARGE_FACTS} facts`, limit: LARGE_LIMIT, ...measure(largePack(bundled), words) },
  ]
  const rows = runs.map(({ pack, prepare, median, slowest, limit }) => [
    pack,
    ...[prepare, median, slowest].map((time) => time.toFixed(1)),
    `${limit}`,
  ])
  console.log(columns([['pack', 'prepare ms', 'keystroke ms', 'slowest ms', 'limit'], ...rows]))
  const slow = runs.filter(({ slowest, limit }) => slowest > limit)
  if (slow.length > 0)
    throw new Plight(
      `A keystroke takes longer than its limit in the ${slow.map(({ pack }) => pack).join(' and the ')} pack: make the search faster.`,
    )
}, null)
