import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { compile } from 'svelte/compiler'
import { build, type InlineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export interface BundleOptions {
  /** Takes React from the workspace with React 18. */
  react18?: boolean
}

/** A script that a page can run: an entry of this folder ("vue/client.ts") with all that it imports. */
export async function bundleClient(entry: string, options: BundleOptions = {}): Promise<string> {
  const built = await build({
    ...configOf(options, 'client'),
    build: { write: false, minify: false, lib: { entry: here(entry), formats: ['iife'], name: 'bundle' } },
  })
  const outputs = 'output' in built ? [built] : Array.isArray(built) ? built : []
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled.`)
  return chunk.code
}

/** What an entry of this folder ("vue/server.ts") prints when Node runs it: a page as a server would send it. */
export async function renderOnServer(entry: string, options: BundleOptions = {}): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'context-cards-'))
  try {
    await build({
      ...configOf(options, 'server'),
      build: {
        outDir,
        emptyOutDir: false,
        minify: false,
        ssr: here(entry),
        rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
      },
    })
    const { stdout } = await promisify(execFile)(process.execPath, [join(outDir, 'server.mjs')])
    return stdout
  } finally {
    await rm(outDir, { recursive: true })
  }
}

/** Development builds, for those tell of every mismatch. */
function configOf({ react18 = false }: BundleOptions, side: 'client' | 'server'): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    root: here('.'),
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: {
      alias: [
        ...(react18 ? [{ find: /^(react(?:-dom)?)(?=\/|$)/, replacement: here('react-18/node_modules/$1') }] : []),
        // With the compiler of templates.
        ...(side === 'client' ? [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] : []),
      ],
    },
    ssr: { noExternal: true },
    plugins: [svelte(side)],
  }
}

/** Compiles Svelte components. */
function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform: {
      filter: { id: /\.svelte$/ },
      handler: (code, filename) => ({
        code: compile(code, { filename, generate, dev: generate === 'client' }).js.code,
        moduleType: 'js',
      }),
    },
  }
}
