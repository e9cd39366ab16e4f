import type { Plugin } from 'vite'

/**
 * What Preact does for `dangerouslySetInnerHTML`, in its built file: compare the markup, write it, forget the children.
 * Letters differ from version to version, so they are matched, not named.
 */
const BRANCH =
  /\((\w+)\|\|\w+&&\((\w+)\.__html==\w+\.__html\|\|\2\.__html==(\w+)\.innerHTML\)\|\|\(\3\.innerHTML=\2\.__html\),(\w+\.__k=\[\])\)/

/** Any way of handing a string to the HTML parser that reviewers of extensions look for. */
const WRITES_HTML = /\.(?:innerHTML|outerHTML)\s*[+]?=(?!=)|\.insertAdjacentHTML\s*\(/

/** Preact's built file without the writing of `innerHTML`, or null where the branch is not as expected. */
export function withoutInnerHtml(code: string): string | null {
  const rest = code.replace(BRANCH, '($4)')
  return rest === code || rest.includes('innerHTML=') ? null : rest
}

/** Whether code can write HTML from a string. */
export function writesHtml(code: string): boolean {
  return WRITES_HTML.test(code)
}

/**
 * Takes the one place out of Preact that writes `innerHTML`. Nothing here uses it, but it would stand in every bundle:
 * an open door in a script that runs on every page, and a warning in the add-on stores' check. Fails the build where
 * Preact has changed, or where anything else that is bundled writes HTML.
 */
export function preactWithoutInnerHtml(): Plugin {
  return {
    name: 'preact-without-inner-html',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ },
      handler(code) {
        const rest = withoutInnerHtml(code)
        if (rest === null) {
          this.error(
            'Preact writes innerHTML in another way than expected: adapt BRANCH in scripts/build/preact-without-inner-html.ts.',
          )
        }
        return { code: rest, map: null }
      },
    },
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk' && writesHtml(output.code)) {
          this.error(
            `${output.fileName} writes HTML from a string: find the module that does and build elements instead.`,
          )
        }
      }
    },
  }
}
