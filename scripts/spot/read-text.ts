import { readFileSync } from 'node:fs'
import { messageOf } from '../terminal/message-of.ts'
import { Plight } from '../terminal/plight.ts'

/** The text of a file, or of a stream by its number. One that is not there or cannot be read is a {@link Plight}. */
export function readText(source: string | URL | number): string {
  try {
    return readFileSync(source, 'utf8')
  } catch (error) {
    const name = source instanceof URL ? source.pathname : source === 0 ? 'Standard input' : String(source)
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') throw new Plight(`There is no file ${name}.`)
    throw new Plight(`${name} cannot be read: ${messageOf(error)}.`)
  }
}
