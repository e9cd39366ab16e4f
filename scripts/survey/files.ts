import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Plight } from '../terminal/plight.ts'

/** Names of the saved pages in a folder. @throws Plight where there is no such folder or nothing in it */
export function pagesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Plight(`There is no folder ${folder}: name one with saved pages (*.html).`)
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.html?(\.gz)?$/i.test(entry.name))
    .map(({ name }) => name)
    .sort()
  if (files.length === 0) throw new Plight(`${folder} holds no saved page (*.html).`)
  return files
}

/** A saved page as it is to be served: what its own bytes say it is. */
export function readPage(folder: string, file: string): { content: Buffer; headers: Record<string, string> } {
  const content = readFileSync(join(folder, file))
  const isPacked = content[0] === 0x1f && content[1] === 0x8b
  // What is not UTF-8 says itself what it is, or the browser guesses.
  const type = isPacked || isUtf8(content) ? 'text/html; charset=utf-8' : 'text/html'
  return { content, headers: { 'content-type': type, ...(isPacked && { 'content-encoding': 'gzip' }) } }
}
