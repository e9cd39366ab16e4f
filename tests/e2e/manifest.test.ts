import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { builtExtension } from '../../scripts/browser/launch-browser.ts'

const kind = inject('browserKind')
const folder = builtExtension(kind)
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

test('the only permissions are storage and the context menu', () => {
  expect(manifest.permissions).toEqual(['storage', 'contextMenus'])
  expect(manifest.optional_permissions).toBeUndefined()
  expect(manifest.host_permissions ?? []).toEqual([])
  expect(manifest.optional_host_permissions).toBeUndefined()
})

test('one file can be reached from the web', () => {
  expect(manifest.web_accessible_resources).toEqual([
    {
      resources: ['popover.js'],
      matches: ['<all_urls>'],
      ...(kind === 'chromium' ? { use_dynamic_url: true } : {}),
    },
  ])
})

test('extension pages can connect to nothing', () => {
  const { extension_pages: policy } = manifest.content_security_policy
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test('older browsers are refused', () => {
  if (kind === 'chromium') expect(manifest.minimum_chrome_version).toBe('140')
  else expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('150.0')
})

test('the one content script reaches every frame and is our own', () => {
  expect(manifest.content_scripts).toHaveLength(1)
  expect(manifest.content_scripts[0]).toMatchObject({
    matches: ['<all_urls>'],
    js: ['content-script.js'],
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
  })
  for (const file of [...manifest.content_scripts[0].js, ...manifest.content_scripts[0].css, 'popover.js']) {
    expect(existsSync(join(folder, file)), file).toBe(true)
  }
})

test('no built script asks the network or makes code of text', () => {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  expect(scripts).toContain('popover.js')
  const able = scripts.filter((file) =>
    /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(|new Function\(/.test(
      readFileSync(join(folder, file), 'utf8'),
    ),
  )
  expect(able).toEqual([])
})
