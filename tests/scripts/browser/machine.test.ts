import { expect, test } from 'vitest'
import { thisMachine } from '../../../scripts/browser/machine.ts'

test('a command that takes too long is killed and counts as failed', async () => {
  const { code } = await thisMachine().run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], 200)
  expect(code).toBeNull()
})

test('a command that does not exist counts as failed and tells why', async () => {
  const { code, output } = await thisMachine().run('no-such-program', [], 1000)
  expect(code).toBeNull()
  expect(output).toContain('ENOENT')
})

test('both outputs of a command are gathered', async () => {
  const { code, output } = await thisMachine().run(
    process.execPath,
    ['-e', 'console.log("a"); console.error("b")'],
    5000,
  )
  expect(code).toBe(0)
  expect(output).toContain('a\n')
  expect(output).toContain('b\n')
})
