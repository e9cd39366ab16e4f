import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import type { ManifestCommand } from './data/commands.ts'
import { bareEntrypoint } from './scripts/build/bare-entrypoint.ts'
import { fuseWithShortMarks } from './scripts/build/fuse-with-short-marks.ts'
import { packPlugin } from './scripts/build/pack-plugin.ts'
import { preactWithoutInnerHtml } from './scripts/build/preact-without-inner-html.ts'

/** Content scripts reach every frame, whatever its address; the page side is two scripts, see docs/decisions. */
const contentScript = {
  matches: ['<all_urls>'],
  js: ['content-script.js'],
  css: ['highlight.css', 'alive.css'],
  run_at: 'document_idle',
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
} as const

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"

/** Live reload needs the development server's styles, images and socket; WXT adds its scripts. Never in a build. */
const developmentPolicy = policy
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline' http://localhost:3000")
  .replace("img-src 'self'", "img-src 'self' http://localhost:3000")
  .replace("connect-src 'none'", 'connect-src http://localhost:3000 ws://localhost:3000')

export default defineConfig({
  imports: false,
  vite: () => ({
    define: { POPOVER_FILE: JSON.stringify('/popover.js') },
    plugins: [packPlugin(), bareEntrypoint(), preactWithoutInnerHtml(), fuseWithShortMarks(), preact()],
    build: {
      // What the manifest admits needs no older spelling and no stand-in; the polyfill would fetch, too.
      target: ['chrome140', 'firefox150'],
      modulePreload: { polyfill: false },
      sourcemap: false,
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus'],
    omnibox: { keyword: 'mi5' },
    commands: {
      // Not K, as in cards: Orca, the screen reader, takes most letters with Alt and Shift on web pages, and leaves Y.
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_commandPrevious__' },
      'toggle-site': { description: '__MSG_commandToggleSite__' },
    } satisfies Record<ManifestCommand, object>,
    content_scripts: [contentScript],
    web_accessible_resources: [
      browser === 'firefox'
        ? { resources: ['popover.js'], matches: ['<all_urls>'] }
        : { resources: ['popover.js'], matches: ['<all_urls>'], use_dynamic_url: true },
    ],
    content_security_policy: { extension_pages: command === 'serve' ? developmentPolicy : policy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'context-cards@context-cards.example',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '150.0' },
          },
        }
      : { minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  }),
})
