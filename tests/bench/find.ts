import AhoCorasick from 'modern-ahocorasick'
import { compile, type Terms } from '../../mentions/compile.ts'
import { find } from '../../mentions/find.ts'
import type { Rules } from '../../mentions/rules.ts'
import { termsOf } from '../../scripts/spot/terms-of.ts'
import { columns } from '../../scripts/terminal/columns.ts'
import { refuseOptions } from '../../scripts/terminal/no-options.ts'
import { runScript } from '../../scripts/terminal/plight.ts'
import { seededRandom } from './seeded-random.ts'

/** Characters of text that is searched, and of one run of it. */
const CHARACTERS = 4_000_000
const RUN = 400
const REPEATS = 5
/** A peer that takes longer than this for one go, in ms, is not asked again. */
const PATIENCE = 20_000

const COMMON =
  'the of and to in is that for it was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know attack police'.split(
    ' ',
  )

const random = seededRandom(1)
const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
const rareWord = () => Array.from({ length: 3 + random() * 8 }, () => String.fromCharCode(97 + random() * 26)).join('')
const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

function makeText(): string[] {
  const runs: string[] = []
  for (let total = 0; total < CHARACTERS; total += runs.at(-1)?.length ?? 0) {
    let run = ''
    while (run.length < RUN) {
      const word = random() < 0.85 ? (pick(COMMON) ?? '') : rareWord()
      run += random() < 0.1 ? capitalised(word) : word
      run += random() < 0.05 ? (pick(['\n    ', '’s ', '\u00a0']) ?? '') : random() < 0.1 ? ', ' : ' '
    }
    runs.push(run)
  }
  return runs
}

function makeNames(count: number): string[] {
  return Array.from({ length: count }, () => `${capitalised(rareWord())} ${capitalised(rareWord())}`)
}

function rulesOf(names: readonly string[]): Rules {
  return {
    cues: [],
    categories: {},
    names: names.map((name, index) => ({ subject: `s${index}`, forms: [name], stands: 1 })),
  }
}

/** Best of several goes, in ms; one go alone where that is long. */
function time(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let go = 0; go < REPEATS && (go === 0 || best < PATIENCE); go++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

let sink = 0
const milliseconds = (value: number) => `${value.toFixed(1)} ms`

function readEveryCharacter(runs: readonly string[]): void {
  let sum = 0
  for (const run of runs) for (let at = 0; at < run.length; at++) sum = (sum + run.charCodeAt(at)) | 0
  sink += sum
}

function findAll(terms: Terms, runs: readonly string[]): void {
  for (const run of runs) sink += find(terms, run)?.names.length ?? 0
}

function memoryOf<Made>(make: () => Made): { made: Made; bytes: number } {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const made = make()
  globalThis.gc?.()
  return { made, bytes: process.memoryUsage().heapUsed - before }
}

/**
 * Peers: what else one would reach for. They look for the bare strings alone: no folding, no word boundaries, no case
 * rules.
 */
function peers(names: readonly string[], runs: readonly string[]): string[] {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g')
  const regex = time(() => {
    for (const run of runs) sink += run.match(pattern)?.length ?? 0
  })
  const built = performance.now()
  const automaton = new AhoCorasick([...names])
  const build = performance.now() - built
  const aho = time(() => {
    for (const run of runs) sink += automaton.search(run).length
  })
  return [milliseconds(regex), `${milliseconds(aho)} (build ${milliseconds(build)})`]
}

async function main(): Promise<void> {
  refuseOptions('bench:find', process.argv.slice(2))
  const runs = makeText()
  const read = time(() => readEveryCharacter(runs))
  console.log(
    `${CHARACTERS.toLocaleString('en')} characters in ${runs.length} runs; reading each character takes ${milliseconds(read)}.`,
  )
  const rows = [['names', 'compile', 'find', '× reading', 'bytes a name', 'one regular expression', 'Aho-Corasick']]
  const bundled = termsOf()
  const own = time(() => findAll(bundled, runs))
  rows.push(['bundled pack', '', milliseconds(own), (own / read).toFixed(1), '', '', ''])
  for (const count of [30, 3000, 50_000]) {
    const names = makeNames(count)
    const rules = rulesOf(names)
    const start = performance.now()
    compile(rules)
    const compiling = performance.now() - start
    const { made, bytes } = memoryOf(() => compile(rules))
    const finding = time(() => findAll(made, runs))
    rows.push([
      count.toLocaleString('en'),
      milliseconds(compiling),
      milliseconds(finding),
      (finding / read).toFixed(1),
      globalThis.gc ? String(Math.round(bytes / count)) : '?',
      ...peers(names, runs),
    ])
  }
  console.log(columns(rows))
  // Said, so that no engine may leave out what is measured.
  console.log(`Checksum: ${sink}`)
}

await runScript(main, 300_000)
