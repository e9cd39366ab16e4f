import { inject } from 'vitest'
import { launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { filesOf, serve } from '../../scripts/browser/serve.ts'
import { buildGallery, galleryFolder } from '../../scripts/gallery/build-gallery.ts'
import { test as base } from './fixture.ts'

/**
 * With `gallery`: the origin at which a newly built gallery is served for the whole run; with `bare`: a browser without
 * the extension, which would mark the names in the gallery.
 */
export const test = base
  .extend('gallery', { scope: 'worker' }, async ({ kind: _ }, { onCleanup }) => {
    await buildGallery()
    const served = await serve(filesOf(galleryFolder))
    onCleanup(() => served.close())
    return served.origin
  })
  .extend('bare', { scope: 'file' }, async ({ kind }, { onCleanup }) => {
    const launched = await launchBrowser(kind, { path: inject('browserPath'), headless: true })
    onCleanup(() => launched.browser.close())
    return launched
  })
