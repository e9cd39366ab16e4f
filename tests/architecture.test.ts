import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse, type SourceFile } from './architecture/parse.ts'
import { codeFaults, folderFaults, pageFaults, styleFaults } from './architecture/rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const notOurs = ['node_modules', '.git', '.output', '.wxt', '.cache', 'reports']
const everything = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !notOurs.includes(name))
  .flatMap((entry) => [
    { isFolder: entry.isDirectory(), path: entry.name },
    ...(entry.isDirectory()
      ? readdirSync(join(root, entry.name), { withFileTypes: true, recursive: true }).map((inner) => ({
          isFolder: inner.isDirectory(),
          path: join(inner.parentPath, inner.name).slice(root.length).replaceAll('\\', '/'),
        }))
      : []),
  ])

/** The files of the rooms whose names end like that. */
function inRooms(ending: RegExp): SourceFile[] {
  const rooms = /^(data|mentions|platform|components|entrypoints)\//
  return everything
    .filter(({ isFolder, path }) => !isFolder && rooms.test(path) && ending.test(path))
    .map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

describe('the rooms of the house', () => {
  test('are all found', () => {
    const found = new Set(inRooms(/\.tsx?$/).map(({ path }) => path.split('/')[0]))
    expect([...found].sort()).toEqual(['components', 'data', 'entrypoints', 'mentions', 'platform'])
  })

  test('import only what they may, and use nothing that reaches out', () => {
    expect(codeFaults(inRooms(/(?<!\.d)\.tsx?$/))).toEqual([])
  })

  test('have style sheets that load nothing, and no rem inside the card', () => {
    expect(styleFaults(inRooms(/\.css$/))).toEqual([])
  })

  test('have pages without inline script or style', () => {
    expect(pageFaults(inRooms(/\.html$/))).toEqual([])
  })

  test('have folders with names that say something', () => {
    expect(folderFaults(everything.filter(({ isFolder }) => isFolder).map(({ path }) => path))).toEqual([])
  })
})

describe('the check of the rooms finds', () => {
  test.each([
    ['data/pack.ts', "import { compile } from '../mentions/compile'"],
    ['data/pack.ts', "import type { Terms } from '../mentions/compile'"],
    ['data/settings.ts', "import { browser } from '../platform/browser'"],
    ['data/settings.ts', 'export const wide = document.body.clientWidth'],
    ['mentions/find.ts', "import { parseSettings } from '../data/settings'"],
    ['mentions/find.ts', "import { shadowOf } from '../entrypoints/content-script/elements'"],
    ['platform/language.ts', "import type { Words } from '../components/words'"],
    ['platform/language.ts', 'export const word = chrome.i18n.getMessage'],
    ['components/card/Card.tsx', "import { browser } from '../../platform/browser'"],
    ['components/card/Card.tsx', "import { parseSettings } from '../../data/settings'"],
    ['components/card/Card.tsx', "import browser from 'webextension-polyfill'"],
    ['components/card/Card.tsx', 'export const close = () => browser.runtime.reload()'],
    ['entrypoints/content-script/index.ts', "import { browser } from '../../platform/browser'"],
    ['entrypoints/content-script/index.ts', "import type { Words } from '../../components/words'"],
    ['entrypoints/content-script/index.ts', "import { h } from 'preact'"],
    ['entrypoints/content-script/index.ts', "const card = () => import('../popover/stage')"],
    ['entrypoints/content-script/index.ts', "type Stage = import('../popover/stage').Stage"],
    ['entrypoints/popover/index.tsx', "import { browser } from '../../platform/browser'"],
    ['entrypoints/popover/index.tsx', "import { read } from '../content-script/read'"],
    ['entrypoints/popup/main.tsx', "export { Options } from '../options/Options'"],
    ['entrypoints/popup/main.tsx', "import 'webextension-polyfill'"],
    ['entrypoints/background.ts', "import { Card } from '../components/card/Card'"],
  ])('%s with %s', (path, text) => {
    expect(codeFaults([{ path, text }])).not.toEqual([])
  })

  test.each([
    ['node.innerHTML = text'],
    ['node["innerHTML"] = text'],
    ['const card = <p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['eval(text)'],
    ['new Function(text)'],
    ['void fetch(address)'],
    ['navigator.sendBeacon(address)'],
    ['new globalThis.WebSocket(address)'],
    ['new XMLHttpRequest()'],
  ])('code that reaches out: %s', (text) => {
    expect(codeFaults([{ path: 'entrypoints/popup/main.tsx', text }])).toHaveLength(1)
  })

  test('a file that stands in no room', () => {
    expect(codeFaults([{ path: 'helpers/dates.ts', text: '' }])).toEqual([
      'helpers/dates.ts stands in no room that design knows',
    ])
  })

  test.each([
    ['components/card/card.css', '.card { font-size: 1rem }'],
    ['entrypoints/popover/layer.css', '@import "https://example.org/x.css";'],
    ['components/page/page.css', 'body { background: url(//example.org/x.png) }'],
  ])('%s with %s', (path, text) => {
    expect(styleFaults([{ path, text }])).toHaveLength(1)
  })

  test.each([
    '<p style="color: red">',
    '<style>p { color: red }</style>',
    '<body onload="x()">',
    '<script>x()</script>',
    '<img src="https://example.org/x.png">',
  ])('a page with %s', (text) => {
    expect(pageFaults([{ path: 'entrypoints/popup/index.html', text }])).toHaveLength(1)
  })

  test('folders that say nothing', () => {
    expect(folderFaults(['data', 'components/utils', 'src', 'library'])).toEqual([
      'components/utils says nothing about what is inside',
      'src says nothing about what is inside',
    ])
  })
})

describe('the check of the rooms allows', () => {
  test.each([
    ['mentions/find.ts', "import type { Name } from '../data/pack-schema'"],
    ['components/card/Why.tsx', "import { type Reason } from '../../mentions/reason'"],
    ['components/words.ts', "import type messages from '../public/_locales/en/messages.json'"],
    ['platform/browser.ts', "export { default as browser } from 'webextension-polyfill'"],
    ['entrypoints/popover/index.tsx', "import pack from '../../data/pack.json?cards'"],
    ['entrypoints/popover/host.ts', '// innerHTML, fetch and eval are words in a comment'],
  ])('%s with %s', (path, text) => {
    expect(codeFaults([{ path, text }])).toEqual([])
  })

  test('a types-only import to be told from one that runs', () => {
    const text =
      "import { type A } from 'a'\nimport { type B, c } from 'b'\nimport 'c'\nexport type * from 'd'\nexport * from 'e'"
    expect(parse({ path: 'x.ts', text }).imports).toEqual([
      { from: 'a', typesOnly: true },
      { from: 'b', typesOnly: false },
      { from: 'c', typesOnly: false },
      { from: 'd', typesOnly: true },
      { from: 'e', typesOnly: false },
    ])
  })
})
