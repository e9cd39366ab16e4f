import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { pagesIn, readPage } from '../../../scripts/survey/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'context-cards-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)

test('saved pages are told by their names, whatever else lies beside them', () => {
  for (const name of ['b.html', 'a.HTM', 'c.html.gz', 'index.json', 'README.md']) put(name, 'x')
  mkdirSync(join(folder, 'pictures.html'))
  expect(pagesIn(folder)).toEqual(['a.HTM', 'b.html', 'c.html.gz'])
})

test.for([
  ['as UTF-8 where it is', Buffer.from('<p>“MI5”'), { 'content-type': 'text/html; charset=utf-8' }],
  ['as its own bytes say where it is not', Buffer.from('<p>\xabMI5\xbb', 'latin1'), { 'content-type': 'text/html' }],
  [
    'packed where it is',
    gzipSync('<p>MI5'),
    { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' },
  ],
] as const)('a page is served %s', ([, content, headers]) => {
  put('page.html', content)
  expect(readPage(folder, 'page.html')).toEqual({ content, headers })
})
