import { readFileSync } from 'node:fs'
import { readPack } from '../data/parse-pack.ts'
import { compile, type Terms } from '../mentions/compile.ts'
import { distil } from '../mentions/distil.ts'
import { Plight } from './plight.ts'

const BUNDLED = new URL('../data/pack.json', import.meta.url)

/** The compiled names of a pack file, the bundled one by default. A pack that cannot be read is a {@link Plight}. */
export function termsOf(file: string | URL = BUNDLED): Terms {
  try {
    return compile(distil(readPack(readFileSync(file, 'utf8'))))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Plight(`${file instanceof URL ? file.pathname : file} cannot be used as a pack: ${reason}`)
  }
}
