import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import type { BrowserKind } from '../browser/browser-kinds.ts'
import { comparePictures } from './compare-pictures.ts'
import type { Picture } from './gallery-pictures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Pictures of the gallery that were looked at and found good, a folder a browser. */
const keptFolder = join(root, 'tests/pictures')
/** Pictures that are not like the kept ones. */
const differences = join(root, '.output/gallery-differences')

const fileOf = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`

/** Keeps these pictures of a browser in place of those kept so far; returns their folder. */
export function keepPictures(kind: BrowserKind, pictures: ReadonlyMap<string, Picture>): string {
  const folder = join(keptFolder, kind)
  rmSync(folder, { recursive: true, force: true })
  for (const [name, { image }] of pictures) write(join(folder, fileOf(name)), image)
  return folder
}

/**
 * Compares pictures of a browser with the kept ones; one sentence for each that differs, has none to be compared with
 * or is missing. What differs is saved as a picture.
 */
export function compareWithKept(kind: BrowserKind, pictures: ReadonlyMap<string, Picture>): string[] {
  const folder = join(keptFolder, kind)
  const saved = join(differences, kind)
  rmSync(saved, { recursive: true, force: true })
  const accept = 'if that is meant, run npm run gallery -- --update and commit the pictures.'
  const kept = new Set(readdirSync(folder))
  const sentences = [...pictures].flatMap(([name, picture]) => {
    const file = fileOf(name)
    if (!kept.delete(file)) return [`“${name}” has no kept picture: ${accept}`]
    const difference = comparePictures(picture, PNG.sync.read(readFileSync(join(folder, file))))
    if (difference === null) return []
    const path = join(saved, file)
    write(path, difference.image)
    return [`“${name}”: ${difference.sentence}; look at ${relative(root, path)}, and ${accept}`]
  })
  return [...sentences, ...[...kept].map((file) => `${file} is kept, but no specimen has that name: ${accept}`)]
}

function write(path: string, image: PNG): void {
  mkdirSync(join(path, '..'), { recursive: true })
  // Without alpha, each line as what differs from the one above it, and zlib's own strategy: smallest by far for flat
  // colours.
  writeFileSync(path, PNG.sync.write(image, { colorType: 2, filterType: 2, deflateLevel: 9, deflateStrategy: 0 }))
}
