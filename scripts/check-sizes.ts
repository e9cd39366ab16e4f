import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserKind, browserKinds } from './browser-kinds.ts'
import { columns } from './columns.ts'
import { builtExtension } from './launch-browser.ts'
import { Plight, runScript } from './plight.ts'

/** How heavy a file may be, in bytes after gzip: every page pays for the first, every first card for the second. */
export const budgets: Readonly<Record<string, number>> = {
  'content-script.js': 12_600,
  'popover.js': 30_000,
}

export interface Weight {
  file: string
  /** Bytes as built. */
  raw: number
  /** Bytes after gzip at its best level. */
  gzip: number
}

/** One sentence for each file above its budget; none when all is well. */
export function overBudget(weights: readonly Weight[]): string[] {
  return weights.flatMap(({ file, gzip }) => {
    const budget = budgets[file]
    return budget === undefined || gzip <= budget
      ? []
      : [
          `${file} is ${gzip} bytes gzip, ${gzip - budget} above its budget of ${budget}: make it lighter, or argue for more in scripts/check-sizes.ts.`,
        ]
  })
}

function weigh(kind: BrowserKind): Weight[] {
  return Object.keys(budgets).map((file) => {
    const bytes = readBuilt(kind, file)
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
  })
}

function readBuilt(kind: BrowserKind, file: string): Buffer {
  try {
    return readFileSync(join(builtExtension(kind), file))
  } catch {
    throw new Plight(`${file} is not in the built extension for ${browserKinds[kind].title}: run npm run build.`)
  }
}

if (import.meta.main) {
  await runScript(async () => {
    const kinds: BrowserKind[] = ['chromium', 'firefox']
    const weights = kinds.map((kind) => ({ kind, files: weigh(kind) }))
    const rows = weights.flatMap(({ kind, files }) =>
      files.map(({ file, raw, gzip }) => [browserKinds[kind].title, file, `${raw}`, `${gzip}`, `${budgets[file]}`]),
    )
    console.log(columns([['browser', 'file', 'bytes', 'gzip', 'budget'], ...rows]))
    const sentences = weights.flatMap(({ files }) => overBudget(files))
    if (sentences.length > 0) throw new Plight(sentences.join('\n'))
  }, null)
}
