import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Terms } from '../mentions/compile.ts'
import type { Reason } from '../mentions/reason.ts'
import { spot } from '../mentions/spot.ts'
import { parsePassage } from './spot/passage.ts'
import { readText } from './spot/read-text.ts'
import { termsOf } from './spot/terms-of.ts'
import { messageOf } from './terminal/message-of.ts'
import { Plight, runScript } from './terminal/plight.ts'

const USAGE =
  'Usage: npm run spot -- [--pack PACK.json] [FILE.jsonl]; without a file it reads prose from standard input.'

/** Spots the mentions of each passage in a file of JSON lines, or of prose on standard input. */
async function main(): Promise<void> {
  const { pack, file } = readArguments()
  const terms = termsOf(pack)
  if (file === undefined) printProse(terms, readText(0))
  else printLines(terms, readText(file))
}

function readArguments(): { pack?: string | undefined; file?: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { pack: { type: 'string' } }, allowPositionals: true })
    if (positionals.length > 1) throw new Error('More than one file was given')
    const [file] = positionals
    return { pack: values.pack && fromCaller(values.pack), file: file && fromCaller(file) }
  } catch (error) {
    throw new Plight(`${messageOf(error)}. ${USAGE}`)
  }
}

/** npm runs scripts in the project's folder; files are meant from where it was called. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}

/** One line out for each sound line in; a broken one is reported by its number, and the rest goes on. */
function printLines(terms: Terms, jsonl: string): void {
  jsonl.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const passage = parsePassage(line)
    if (typeof passage === 'string') {
      console.error(`Line ${index + 1} was left out: ${passage}`)
      return
    }
    const spans = spot(terms, passage.text, passage).map(({ start, end, surface, subject }) => ({
      start,
      end,
      surface,
      entity: subject,
    }))
    console.log(JSON.stringify({ id: passage.id, spans }))
  })
}

function printProse(terms: Terms, text: string): void {
  const mentions = spot(terms, text)
  for (const { start, end, surface, subject, reason } of mentions)
    console.log(`${start}-${end}  ${surface.replace(/\s+/g, ' ')}  (${subject}): ${reasonInWords(reason)}`)
  if (mentions.length === 0) console.log('Nothing in this text is a mention.')
}

function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'name':
      return 'this name has one meaning here'
    case 'near':
      return `because “${reason.words}” stands close by`
    case 'page':
      return `because this text also names “${reason.words}”`
    case 'named':
      return `because this text names “${reason.words}”`
  }
}

await runScript(main, null)
