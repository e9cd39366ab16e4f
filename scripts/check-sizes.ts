import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BROWSERS, type BrowserKind, browserKinds } from './browser/browser-kinds.ts'
import { builtExtension } from './browser/launch-browser.ts'
import { columns } from './terminal/columns.ts'
import { Plight, runScript } from './terminal/plight.ts'

/**
 * How heavy a file may be, in bytes after gzip: every page pays for the first, every first card for the second, every
 * look into the popup for the third. A page counts with all that it loads.
 */
export const budgets: Readonly<Record<string, number>> = {
  'content-script.js': 12_800,
  'popover.js': 30_000,
  'popup.html': 45_000,
}

/** What a built file weighs. */
export interface Weight {
  file: string
  /** Bytes as built. */
  raw: number
  /** Bytes after gzip at its best level. */
  gzip: number
}

/** Reads a built file by its path within the extension. */
export type ReadBuilt = (file: string) => Buffer

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

/** Weighs a built file, with each of the files it loads gzipped by itself, as a package does. */
export function weigh(file: string, read: ReadBuilt): Weight {
  const parts = [...loadedBy(file, read)].map(read)
  return {
    file,
    raw: parts.reduce((sum, { length }) => sum + length, 0),
    gzip: parts.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0),
  }
}

/**
 * A file and all that it loads before it can be used: styles and scripts of a page, imports of those scripts; no
 * pictures.
 */
function loadedBy(file: string, read: ReadBuilt, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const text = read(file).toString()
  const named = file.endsWith('.html') ? /(?:src|href)="\/?([^"]+\.(?:js|css))"/g : /(?:import|from)\s*"([^"]+\.js)"/g
  for (const [, address = ''] of text.matchAll(named)) {
    const path = new URL(address, `http://built/${file}`).pathname.slice(1)
    loadedBy(path, read, found)
  }
  return found
}

function readFrom(kind: BrowserKind): ReadBuilt {
  return (file) => {
    try {
      return readFileSync(join(builtExtension(kind), file))
    } catch {
      throw new Plight(`${file} is not in the built extension for ${browserKinds[kind].title}: run npm run build.`)
    }
  }
}

if (import.meta.main) {
  await runScript(async () => {
    const weights = BROWSERS.map((kind) => ({
      kind,
      files: Object.keys(budgets).map((file) => weigh(file, readFrom(kind))),
    }))
    const rows = weights.flatMap(({ kind, files }) =>
      files.map(({ file, raw, gzip }) => [browserKinds[kind].title, file, `${raw}`, `${gzip}`, `${budgets[file]}`]),
    )
    console.log(columns([['browser', 'file', 'bytes', 'gzip', 'budget'], ...rows]))
    const sentences = weights.flatMap(({ files }) => overBudget(files))
    if (sentences.length > 0) throw new Plight(sentences.join('\n'))
  }, null)
}
