import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { build } from 'vite'
import { cardsOf } from '../../data/pack.ts'
import { readPack } from '../../data/parse-pack.ts'

const path = (from: string) => fileURLToPath(new URL(`../../${from}`, import.meta.url))

/** Where the gallery is built. */
export const galleryFolder = path('.output/gallery')

/**
 * Builds the gallery: a static page of every card state, with the real pack and messages in it. Serve its folder to see
 * it.
 */
export async function buildGallery(): Promise<void> {
  const pack = readPack(readFileSync(path('data/pack.json'), 'utf8'))
  await build({
    root: path('components/gallery'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [preact()],
    define: {
      GALLERY_PACK: JSON.stringify(cardsOf(pack)),
      GALLERY_MESSAGES: readFileSync(path('public/_locales/en/messages.json'), 'utf8'),
    },
    build: { outDir: galleryFolder, emptyOutDir: true },
  })
}
