import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import type { BrowserKind } from './scripts/browser/browser-kinds.ts'
import { packPlugin } from './scripts/build/pack-plugin.ts'

/**
 * End-to-end tests mostly wait: two workers, each with one browser for all its tests, are no burden to two cores.
 * Without isolation, for a browser is slow to start. Chromium and Firefox take turns, so that no more than two browsers
 * compete.
 */
const endToEnd = (kind: BrowserKind, turn: number) => ({
  test: {
    name: `e2e-${kind}`,
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/build.ts',
    provide: { browserKind: kind },
    isolate: false,
    maxWorkers: 2,
    sequence: { groupOrder: turn },
    testTimeout: 30_000,
    // Real input in real browsers on a busy machine is late now and then; what fails twice is wrong.
    retry: 1,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 8000, interval: 50 } },
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [packPlugin(), preact()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // Properties that take a second take many on a busy machine.
          testTimeout: 30_000,
        },
      },
      endToEnd('chromium', 1),
      endToEnd('firefox', 2),
    ],
  },
})
