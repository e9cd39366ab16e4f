import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { filesOf, serve } from '../../../scripts/browser/serve.ts'

async function serveFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'))
  writeFileSync(join(folder, 'page.html'), '<p>MI5</p>')
  const served = await serve(filesOf(folder))
  onTestFinished(async () => {
    await served.close()
    rmSync(folder, { recursive: true })
  })
  return served
}

test('a file of the folder is served with its type', async () => {
  const { origin } = await serveFolder()
  const response = await fetch(`${origin}/page.html`)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toBe('<p>MI5</p>')
})

test.each(['/', '/none.html', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd'])(
  '%s is not found',
  async (path) => {
    const { origin } = await serveFolder()
    expect((await fetch(origin + path)).status).toBe(404)
  },
)

test('a path that cannot be decoded does no harm', async () => {
  const { origin } = await serveFolder()
  expect((await fetch(`${origin}/%E0%A4%A`)).status).toBe(500)
  expect((await fetch(`${origin}/page.html`)).status).toBe(200)
})
