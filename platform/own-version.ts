import { browser } from './browser.ts'

/** The version of the extension that runs, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version
}
