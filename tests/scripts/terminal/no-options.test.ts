import { expect, test } from 'vitest'
import { refuseOptions } from '../../../scripts/terminal/no-options.ts'

test('a script that takes no options runs without any', () => {
  expect(() => refuseOptions('eval', [])).not.toThrow()
})

test('a script that takes no options says so where some are given', () => {
  expect(() => refuseOptions('eval', ['--all', 'x'])).toThrow('npm run eval takes no options, and not "--all x".')
})
