import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import messages from '../public/_locales/en/messages.json'
import { parse } from './architecture/parse.ts'
import { type Message, messageFaults, unused } from './locales/messages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Paths of a folder's files, from the repository's root. */
function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path))
}

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const code = ['platform', 'components', 'entrypoints'].flatMap((folder) => filesIn(folder, /\.tsx?$/))
const manifest = ['wxt.config.ts', ...filesIn('entrypoints', /\.html$/)]
const keys = Object.keys(messages)

/**
 * Strings in the code, and `__MSG_key__` in what becomes the manifest. That a key used in code exists, the type checker
 * sees.
 */
const used = new Set([
  ...code.flatMap((path) => [...parse({ path, text: textOf(path) }).names]),
  ...manifest.flatMap((path) => [...textOf(path).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key)),
])

describe('the locale files', () => {
  test('hold no message that nothing uses', () => {
    expect(unused(keys, used)).toEqual([])
  })

  test('hold every message that the manifest names', () => {
    const named = manifest.flatMap((path) => [...textOf(path).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key))
    expect(named).not.toEqual([])
    expect(named.filter((key) => key === undefined || !keys.includes(key))).toEqual([])
  })

  test.each(filesIn('public/_locales', /messages\.json$/))('%s is well-formed and complete', (path) => {
    const here: Record<string, Message> = JSON.parse(textOf(path))
    expect(Object.keys(here).sort()).toEqual([...keys].sort())
    expect(Object.entries(here).flatMap(([key, message]) => messageFaults(key, message))).toEqual([])
    expect(here.direction?.message).toMatch(/^(ltr|rtl)$/)
    expect(Intl.getCanonicalLocales(here.locale?.message)).toEqual([here.locale?.message])
  })

  test('describe the extension in no more than the 132 characters that stores allow', () => {
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132)
  })
})

describe('the check of the locale files finds', () => {
  test('a message that nothing uses', () => {
    expect(unused(['cardClose', 'cardOpen'], new Set(['cardClose']))).toEqual(['cardOpen'])
  })

  test.each<[string, Message]>([
    ['an empty message', { message: ' ', description: 'x' }],
    ['no description', { message: 'Close' }],
    ['an undeclared placeholder', { message: 'Back to $SUBJECT$', description: 'x' }],
    [
      'an unused placeholder',
      { message: 'Back', description: 'x', placeholders: { subject: { content: '$1', example: 'x' } } },
    ],
    ['a placeholder without example', { message: '$A$', description: 'x', placeholders: { a: { content: '$1' } } }],
    [
      'a gap in the numbers',
      { message: '$A$', description: 'x', placeholders: { a: { content: '$2', example: 'x' } } },
    ],
    ['a number in the text itself', { message: 'Back to $1', description: 'x' }],
  ])('%s', (_what, message) => {
    expect(messageFaults('key', message)).toHaveLength(1)
  })
})

describe('the check of the locale files allows', () => {
  test('placeholders in any order and more than once', () => {
    const placeholders = { a: { content: '$1', example: 'x' }, b: { content: '$2', example: 'y' } }
    expect(messageFaults('key', { message: '$B$, $A$ and $B$ again', description: 'x', placeholders })).toEqual([])
  })
})
