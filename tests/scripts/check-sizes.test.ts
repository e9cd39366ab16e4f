import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { budgets, overBudget, weigh } from '../../scripts/check-sizes.ts'

test('a file at its budget passes', () => {
  expect(overBudget([{ file: 'content-script.js', raw: 30_000, gzip: 12_800 }])).toEqual([])
})

test('a file one byte above its budget is named with the excess', () => {
  expect(overBudget([{ file: 'popover.js', raw: 70_000, gzip: 30_001 }])).toEqual([
    'popover.js is 30001 bytes gzip, 1 above its budget of 30000: make it lighter, or argue for more in scripts/check-sizes.ts.',
  ])
})

test('a page weighs what it loads, each file once, and what those load in turn', () => {
  const files: Record<string, string> = {
    'popup.html': `<link rel="icon" href="/icon.svg"><script type="module" crossorigin src="/chunks/popup.js"></script>
      <link rel="modulepreload" href="/chunks/shared.js"><link rel="stylesheet" href="/assets/popup.css">`,
    'chunks/popup.js': 'import{a}from"./shared.js";import"./late.js";import("./never.js");a()',
    'chunks/shared.js': 'export const a=1',
    'chunks/late.js': 'export{a}from"./shared.js"',
    'assets/popup.css': 'body{margin:0}',
  }
  const asked: string[] = []
  const weight = weigh('popup.html', (file) => {
    asked.push(file)
    return Buffer.from(files[file] ?? expect.fail(`asked for ${file}`))
  })
  expect(new Set(asked)).toEqual(new Set(Object.keys(files)))
  expect(weight).toEqual({
    file: 'popup.html',
    raw: Object.values(files).join('').length,
    gzip: Object.values(files).reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
  })
})

test('a script weighs what it is', () => {
  expect(weigh('popover.js', () => Buffer.from('void 0')).raw).toBe(6)
})

test('the popup has a budget', () => {
  expect(overBudget([{ file: 'popup.html', raw: 130_000, gzip: (budgets['popup.html'] ?? 0) + 1 }])).toHaveLength(1)
})
