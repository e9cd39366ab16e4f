import type { TestProject } from 'vitest/node'
import { findOrInstallBrowser } from '../../scripts/browser/install-browser.ts'
import { thisMachine } from '../../scripts/browser/machine.ts'
import { buildExtension } from '../../scripts/build/build-extension.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Program of the browser that this project's tests run in. */
    browserPath: string
  }
}

/** Before the first test of a project: builds what is tested and finds the browser it is tested in. */
export default async function setup(project: TestProject): Promise<void> {
  const { browserKind } = project.getProvidedContext()
  const machine = thisMachine()
  const { path } = await findOrInstallBrowser(browserKind, machine)
  project.provide('browserPath', path)
  await buildExtension(browserKind, machine)
}
