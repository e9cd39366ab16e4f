import type { Plugin } from 'vite'

/** Fuse's list of combining marks, in its built file: two kilobytes of escapes, which hardly compress. */
const LIST = /\/\[(?:\\u[\dA-F]{4}-?)+\]\/g(?=,)/

/** Fuse's built file with the marks by their Unicode property instead, or null where the list is not as expected. */
export function withShortMarks(code: string): string | null {
  const rest = code.replace(LIST, String.raw`/\p{M}/gu`)
  return rest === code ? null : rest
}

/**
 * Lists the combining marks, which Fuse strips where asked to, in seven characters: nobody here asks it to, and each
 * look into the popup would pay for the list. Fails the build where Fuse has changed.
 */
export function fuseWithShortMarks(): Plugin {
  return {
    name: 'context-cards:fuse-with-short-marks',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]fuse\.basic\.min\.mjs$/ },
      handler(code) {
        const rest = withShortMarks(code)
        if (rest === null) {
          this.error('Fuse lists combining marks in another way: adapt LIST in scripts/build/fuse-with-short-marks.ts.')
        }
        return { code: rest, map: null }
      },
    },
  }
}
