import { expect } from 'vitest'
import { test } from './fixture.ts'

const html = `<!doctype html><style>body { margin: 60px }</style>
<textarea id="there" rows="6" cols="60"></textarea><p>Here MI5 stands.</p>
<script>
  copies = 0
  document.addEventListener('copy', () => copies++, true)
</script>`

test.for([
  ['where the page may use the clipboard', {}],
  ['where it may not', { 'permissions-policy': 'clipboard-write=()' }],
] as const)('a fact is copied with its citation, %s', async ([, headers], { open }) => {
  const opened = await open(html, { headers })
  await opened.settledMarks()
  await opened.hover('MI5')
  await expect.poll(() => opened.card()).not.toBeNull()
  const statement = (await opened.card())?.facts[0] ?? 'no fact'
  await opened.press('Copy this fact')
  await expect.poll(async () => (await opened.card())?.text).toContain('Copied')
  await opened.page.keyboard.press('Escape')
  await expect.poll(() => opened.card()).toBeNull()

  await opened.page.focus('#there')
  await opened.page.keyboard.down('Control')
  await opened.page.keyboard.press('v')
  await opened.page.keyboard.up('Control')
  const read = () => opened.page.evaluate('there.value')
  await expect.poll(read).toContain(statement)
  expect(await read()).toContain('BBC interview with Andrew Parker, 17 October 2017')
  expect(await opened.page.evaluate('copies')).toBe(0)
})
