import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const project: Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
  read('package.json'),
)
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root })
const decisions = globSync('0*.md', { cwd: join(root, 'docs/decisions') })

test('the README names every script', () => {
  const isTold = (name: string) => new RegExp(`(\`|npm (run )?)${name}(?![\\w:])`).test(readme)
  expect(Object.keys(project.scripts).filter((name) => !isTold(name))).toEqual([])
})

test('the README gives a reason for every package', () => {
  const tables = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## More to read'))
  const named = tables.split('\n').flatMap((row) => (row.split('|')[1] ?? '').split(',').map((name) => name.trim()))
  const packages = Object.keys({ ...project.dependencies, ...project.devDependencies })
  const family = (name: string) => name.replace(/^@types\/.*/, '@types/…').replace(/^(prosemirror|react)-.*/, '$1')
  expect(packages.filter((name) => !named.includes(family(name)))).toEqual([])
  const known = new Set(packages.map(family))
  expect(named.filter((name) => /^[@a-z]/.test(name) && name !== 'package' && !known.has(name))).toEqual([])
})

test('every link between documents leads somewhere', () => {
  const links = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = '']) => join(dirname(document), to)),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((to) => !existsSync(join(root, to)))).toEqual([])
})

test('the list of decisions has each, in order', () => {
  const listed = [...read('docs/decisions/README.md').matchAll(/\]\((0[^)]+)\)/g)].map(([, file]) => file)
  expect(listed).toEqual(decisions.sort())
})

test('every path that a document names is there', () => {
  const named = documents.flatMap((document) =>
    [
      ...read(document).matchAll(
        /`((?:data|mentions|platform|components|entrypoints|public|scripts|demo|tests|docs)\/[^`*\s]*)`/g,
      ),
    ].map(([, path = '']) => path),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
