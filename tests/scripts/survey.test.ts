import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/survey.ts', import.meta.url))

/** What the script says when it is run on a folder, and how it ends. */
function survey(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('a folder that does not exist gets one clear sentence', () => {
  const { status, said } = survey('/no/such/folder')
  expect(said).toBe('There is no folder /no/such/folder: name one with saved pages (*.html).\n')
  expect(status).toBe(1)
})

test('so does a file in place of a folder', () => {
  const { status, said } = survey(script)
  expect(said).toBe(`There is no folder ${script}: name one with saved pages (*.html).\n`)
  expect(status).toBe(1)
})

test('and a folder without pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'context-cards-'))
  const { status, said } = survey(folder)
  rmSync(folder, { recursive: true })
  expect(said).toBe(`${folder} holds no saved page (*.html).\n`)
  expect(status).toBe(1)
})
