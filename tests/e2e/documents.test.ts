import { describe, expect } from 'vitest'
import { test } from './fixture.ts'

const article = '<!doctype html><p>Spoken by MI5.</p>'

describe('a strict content security policy does not keep the card away', () => {
  test.for([
    "default-src 'none'",
    "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    'sandbox',
  ])('%s', async (policy, { open }) => {
    const page = await open(article, { headers: { 'content-security-policy': policy } })
    expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
    await page.hover('MI5')
    await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
    expect(page.complaints).toEqual([])
  })
})

describe('documents that are no HTML', () => {
  test('XHTML is marked and opens cards', async ({ open }) => {
    const page = await open(
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>Spoken by MI5.</p></body></html>',
      { headers: { 'content-type': 'application/xhtml+xml' } },
    )
    expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
    await page.hover('MI5')
    await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  })

  test.for([
    [
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><text x="20" y="50">MI5</text></svg>',
      'MI5',
    ],
    ['text/plain', 'Spoken by MI5.', 'MI5'],
  ] as const)('%s gives no error, whatever the pointer does', async ([type, body], { open }) => {
    const page = await open(body, { headers: { 'content-type': type } })
    const before = await page.dom()
    await page.rest(1000)
    for (const [x, y] of [
      [40, 15],
      [60, 20],
      [30, 46],
      [90, 12],
    ] as const) {
      await page.page.mouse.move(x, y, { steps: 3 })
      await page.rest(500)
    }
    await page.page.keyboard.press('Escape')
    await page.page.mouse.move(700, 600, { steps: 3 })
    await expect.poll(() => page.dom()).toBe(before)
    expect(page.complaints).toEqual([])
  })
})

describe('a page in trouble gets no trouble from us', () => {
  test('that throws in its own code', async ({ open }) => {
    const page = await open(`${article}<script>throw new Error('its own')</script>`)
    expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
    expect(page.complaints).toEqual([expect.stringContaining('its own')])
  })

  test('that has no body', async ({ open }) => {
    const page = await open(`${article}<script>document.body.remove()</script>`)
    await page.rest(1000)
    await page.page.mouse.move(50, 50, { steps: 3 })
    expect(await page.marks()).toEqual({ painted: [], quiet: [] })
    expect(page.complaints).toEqual([])
  })

  test('that has no element at all', async ({ open }) => {
    const page = await open(
      `${article}<script>addEventListener('load', () => document.documentElement.remove())</script>`,
    )
    await page.rest(1000)
    await page.page.mouse.move(50, 50, { steps: 3 })
    expect(page.complaints).toEqual([])
  })

  test('that moves on while it is read', async ({ open }) => {
    const long = '<p>Spoken by MI5.</p>'.repeat(20_000)
    const page = await open(
      `${long}<script>addEventListener('load', () => setTimeout(() => location.replace('/next.html'), 30))</script>`,
      { files: { '/next.html': '<p>Known is Khuram Butt.</p>' } },
    )
    await expect.poll(() => page.page.url()).toContain('/next.html')
    await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
    expect(page.complaints).toEqual([])
  })
})
