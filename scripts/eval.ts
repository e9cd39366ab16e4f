import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spot } from '../mentions/spot.ts'
import { type Passage, parsePassage } from './spot/passage.ts'
import { compare, plainSearch, precision, recall, SCORED, type Score, type Span } from './spot/score.ts'
import { termsOf } from './spot/terms-of.ts'
import { columns } from './terminal/columns.ts'
import { refuseOptions } from './terminal/no-options.ts'
import { Plight, runScript } from './terminal/plight.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OWN = ['tests/passages/labelled.jsonl']
const CORPUS = ['../shared/corpus/dev.jsonl', '../shared/corpus/synthetic.jsonl']

/**
 * Scores finding against labelled passages: the corpus beside the project where there is one, and the project's own.
 */
async function main(): Promise<void> {
  refuseOptions('eval', process.argv.slice(2))
  const corpus = CORPUS.filter((file) => existsSync(join(ROOT, file)))
  if (corpus.length < CORPUS.length)
    console.log('The corpus is not here (../shared/corpus): only the project’s own sentences are scored.\n')
  const terms = termsOf()
  for (const file of [...corpus, ...OWN]) {
    const passages = read(file)
    console.log(`${file}: ${passages.length} passages`)
    const ours = score(passages, (passage) =>
      spot(terms, passage.text, passage).map(({ start, end, subject }) => ({ start, end, entity: subject })),
    )
    const plain = score(passages, ({ text }) => plainSearch(text))
    console.log(table(ours.scores, plain.scores))
    for (const miss of ours.misses) console.log(`  ${miss}`)
    console.log('')
  }
}

function read(file: string): Passage[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const passage = parsePassage(line)
    if (typeof passage === 'string') throw new Plight(`${file}, line ${index + 1}: ${passage}`)
    return passage
  })
}

function score(
  passages: readonly Passage[],
  predict: (passage: Passage) => Span[],
): { scores: Map<string, Score>; misses: string[] } {
  const scores = new Map<string, Score>([...SCORED, 'all'].map((entity) => [entity, { right: 0, wrong: 0, missed: 0 }]))
  const misses: string[] = []
  const add = (entity: string, field: keyof Score) => {
    for (const score of [scores.get(entity), scores.get('all')]) if (score) score[field]++
  }
  for (const passage of passages) {
    const result = compare(passage, predict(passage))
    for (const { entity } of result.right) add(entity, 'right')
    for (const { kind, entity, start, end } of result.misses) {
      add(entity, kind)
      const around = passage.text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ')
      misses.push(`${passage.id}: ${kind} ${entity} “${passage.text.slice(start, end)}” in …${around}…`)
    }
  }
  return { scores, misses }
}

function table(ours: ReadonlyMap<string, Score>, plain: ReadonlyMap<string, Score>): string {
  const share = (value: number) => value.toFixed(3)
  const rows = [...ours].map(([entity, score]) => {
    const other = plain.get(entity) ?? score
    const { right, wrong, missed } = score
    return [
      entity,
      right,
      wrong,
      missed,
      share(precision(score)),
      share(recall(score)),
      share(precision(other)),
      share(recall(other)),
    ].map(String)
  })
  return columns([
    ['subject', 'right', 'wrong', 'missed', 'precision', 'recall', 'plain precision', 'plain recall'],
    ...rows,
  ])
}

await runScript(main, 60_000)
