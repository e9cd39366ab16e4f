import type { Plugin } from 'vite'

const WRAPPER = 'wxt-unlisted-script-entrypoint'
const DEFINE = 'wxt/utils/define-unlisted-script'
const BARE = '\0bare-unlisted-script'
const IMPORT = /import definition from (["'][^"']+["'])/

/**
 * Runs unlisted scripts without WXT's wrapper: it is there to log under a prefix while developing, and every frame of
 * every page would pay for it. Fails the build when the wrapper no longer looks as expected.
 */
export function bareEntrypoint(): Plugin {
  return {
    name: 'context-cards:bare-entrypoint',
    enforce: 'pre',
    // Here scripts are defined by a function alone, so that defining one is handing that function on.
    resolveId: (source) => (source === DEFINE ? BARE : null),
    load: (id) => (id === BARE ? 'export const defineUnlistedScript = (main) => main' : null),
    transform(code, id) {
      if (!id.includes(WRAPPER)) return null
      const source = IMPORT.exec(code)?.[1]
      if (!source)
        throw new Error('The wrapper of unlisted scripts has changed: adapt scripts/build/bare-entrypoint.ts.')
      return { code: `import definition from ${source}\nexport default definition()`, map: null }
    },
  }
}
