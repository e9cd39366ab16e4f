import { readPack } from '../../data/parse-pack.ts'
import { compile, type Terms } from '../../mentions/compile.ts'
import { distil } from '../../mentions/distil.ts'
import { messageOf } from '../terminal/message-of.ts'
import { Plight } from '../terminal/plight.ts'
import { readText } from './read-text.ts'

const BUNDLED = new URL('../../data/pack.json', import.meta.url)

/** The compiled names of a pack file, the bundled one by default. A pack that is not there or not sound is a {@link Plight}. */
export function termsOf(file: string | URL = BUNDLED): Terms {
  const text = readText(file)
  try {
    return compile(distil(readPack(text)))
  } catch (error) {
    const reason = messageOf(error)
    const name = file instanceof URL ? 'data/pack.json' : file
    throw new Plight(`${name} cannot be used. ${reason}`)
  }
}
