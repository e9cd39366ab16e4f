import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { find } from '../../../mentions/find.ts'
import { termsOf } from '../../../scripts/spot/terms-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'context-cards-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the names of the bundled pack are found', () => {
  expect(find(termsOf(), 'What MI5 said')?.names.map(({ surface }) => surface)).toEqual(['MI5'])
})

test('a pack that is not sound is named, with what is wrong', () => {
  const file = join(folder, 'pack.json')
  writeFileSync(file, '{ "version": 2 }')
  expect(() => termsOf(file)).toThrow(`${file} cannot be used. Pack: field "version": must be 1, not 2.`)
})

test('a pack that is not there is named', () => {
  const file = join(folder, 'nothing.json')
  expect(() => termsOf(file)).toThrow(`There is no file ${file}.`)
})
