import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packPlugin } from '../../../scripts/build/pack-plugin.ts'

const bundled = await readFile(new URL('../../../data/pack.json', import.meta.url), 'utf8')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The code of a bundle that logs one part of a pack. */
async function bundle(pack: string, part: string): Promise<string> {
  await writeFile(join(folder, 'pack.json'), pack)
  await writeFile(join(folder, 'main.js'), `import part from './pack.json?${part}'\nconsole.log(part)`)
  const input = join(folder, 'main.js')
  const made = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [packPlugin()],
    build: { write: false, rollupOptions: { input } },
  })
  return JSON.stringify(made)
}

test('bundles rules without facts and without the schema library', async () => {
  const code = await bundle(bundled, 'rules')
  expect(code).toContain('London Bridge')
  expect(code).not.toContain('Live operations')
  expect(code).not.toContain('strict_object')
})

test('bundles cards without the rules for finding', async () => {
  const code = await bundle(bundled, 'cards')
  expect(code).toContain('Live operations')
  expect(code).not.toContain('mayFollow')
  expect(code).not.toContain('strict_object')
})

test('bundles what cards show without what only searching needs', async () => {
  const code = await bundle(bundled, 'shown')
  expect(code).toContain('Live operations')
  expect(code).not.toContain('alsoCalled')
  expect(code).not.toContain('mayFollow')
})

test('bundles what only searching needs, without facts and cards', async () => {
  const code = await bundle(bundled, 'search')
  expect(code).toContain('foil thwart')
  expect(code).toContain('эндрю')
  expect(code).not.toContain('Live operations')
  expect(code).not.toContain('strict_object')
})

test('fails the build of a broken pack with one sentence that names the subject and the field', async () => {
  const broken = bundled.replace('"category": "people"', '"category": "persons"')
  await expect(bundle(broken, 'cards')).rejects.toThrow(
    /Pack: subject "[a-z-]+", field "category": there is no category "persons"\./,
  )
})
