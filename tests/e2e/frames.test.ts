import { describe, expect } from 'vitest'
import { test } from './fixture.ts'

const inner = '<p>Spoken by MI5.</p>'

describe('a frame is read and opens its own card', () => {
  test.for([
    ['of the same site', '<iframe src="/inner.html" width="600" height="400"></iframe>'],
    ['with srcdoc', `<iframe srcdoc="${inner}" width="600" height="400"></iframe>`],
    ['with srcdoc, sandboxed', `<iframe sandbox srcdoc="${inner}" width="600" height="400"></iframe>`],
    ['sandboxed', '<iframe sandbox src="/inner.html" width="600" height="400"></iframe>'],
    ['with a data: address', `<iframe src="data:text/html,${inner}" width="600" height="400"></iframe>`],
    [
      'that is blank and written to',
      `<iframe width="600" height="400"></iframe><script>frames[0].document.body.innerHTML = "${inner}"</script>`,
    ],
    [
      'with a blob: address',
      `<iframe width="600" height="400"></iframe><script>document.querySelector("iframe").src = URL.createObjectURL(new Blob(["${inner}"], { type: "text/html" }))</script>`,
    ],
  ] as const)('%s', async ([, html], { open }) => {
    const page = await open(`<!doctype html>${html}`, { files: { '/inner.html': `<!doctype html>${inner}` } })
    const frame = await page.frameIn('iframe')
    await expect.poll(() => page.marks(frame)).toEqual({ painted: ['MI5'], quiet: [] })
    await page.hover('MI5', { frame })
    await expect.poll(() => page.card(frame)).toMatchObject({ heading: 'MI5' })
    expect(await page.card()).toBeNull()
  })
})

test('a frame that is added later is read', async ({ open }) => {
  const page = await open('<p>Khuram Butt</p>')
  await page.settledMarks()
  await page.page.evaluate((inner) => {
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: inner }))
  }, inner)
  const frame = await page.frameIn('iframe')
  await expect.poll(() => page.marks(frame)).toEqual({ painted: ['MI5'], quiet: [] })
})

test('an editor in a frame (designMode) is not marked', async ({ open }) => {
  const page = await open(
    `<p>Khuram Butt</p><iframe srcdoc="${inner}" onload="this.contentDocument.designMode = 'on'"></iframe>`,
  )
  await page.settledMarks()
  const frame = await page.frameIn('iframe')
  await expect.poll(() => page.marks(frame)).toEqual({ painted: [], quiet: [] })
  await page.rest(2500)
  expect(await page.marks(frame)).toEqual({ painted: [], quiet: [] })
})
