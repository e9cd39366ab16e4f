import { expect, inject } from 'vitest'
import { test } from './fixture.ts'

/*
 * What a page's own scripts can learn, held to what PRIVACY.md and SECURITY.md say of it.
 */
const kind = inject('browserKind')
const article = '<!doctype html><p>Spoken by MI5.</p>'

/** Runs in the page: the ways in which it gets hold of a file. */
const waysTo = async (url: string) => {
  const load = (tag: string, attribute: string, type?: string) =>
    new Promise<boolean>((resolve) => {
      const element = document.createElement(tag)
      element.addEventListener('load', () => resolve(true))
      element.addEventListener('error', () => resolve(false))
      if (type !== undefined) element.setAttribute('type', type)
      element.setAttribute(attribute, url)
      if (tag === 'link') element.setAttribute('rel', 'stylesheet')
      document.body.append(element)
      // Firefox says nothing of a style sheet it may not load.
      setTimeout(() => resolve(false), 1500)
    })
  const ways = {
    fetch: fetch(url).then(
      () => true,
      () => false,
    ),
    module: load('script', 'src', 'module'),
    img: load('img', 'src'),
    script: load('script', 'src'),
    link: load('link', 'href'),
  }
  const reached: string[] = []
  for (const [way, outcome] of Object.entries(ways)) if (await outcome) reached.push(way)
  return reached
}

test('a page cannot find out that the extension is there by asking for its files', async ({ open, extensionPage }) => {
  const page = await open(article)
  await page.settledMarks()
  const origin = await extensionPage.evaluate(() => location.origin)
  expect(origin).toMatch(kind === 'chromium' ? /^chrome-extension:\/\/[a-p]{32}$/ : /^moz-extension:/)
  // Firefox draws an extension's address at random for each reader; here the tests fixed it, and know where the one
  // open file is.
  const popover = kind === 'chromium' ? ['popover.js'] : []
  const files = [...popover, 'manifest.json', 'content-script.js', 'highlight.css', 'icon/16.png', 'options.html']
  const reached = await Promise.all(files.map((file) => page.page.evaluate(waysTo, `${origin}/${file}`)))
  expect(Object.fromEntries(files.map((file, index) => [file, reached[index]]))).toEqual(
    Object.fromEntries(files.map((file) => [file, []])),
  )
})

/** First in a page: keeps what it is told, and what it could tell us. */
const witness = `<script>
  told = []
  addEventListener('message', ({ data }) => told.push(data))
  for (const type of ['securitypolicyviolation', 'error', 'unhandledrejection']) addEventListener(type, () => told.push(type))
</script>`

test('what a page learns of a card is what PRIVACY.md says, and no more', async ({ open }) => {
  const page = await open(`<!doctype html>${witness}<p>Spoken by MI5.</p>`)
  await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  const learned = await page.page.evaluate(() => {
    const host = document.querySelector('[data-context-cards]')
    const find: unknown = Reflect.get(window, 'find')
    const runtime: unknown = Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime')
    return {
      inside: [host?.shadowRoot, host?.childNodes.length, host?.textContent],
      focused: document.activeElement?.tagName,
      selected: String(getSelection()),
      finds: typeof find === 'function' && Reflect.apply(find, window, ['Live operations were following']),
      findsOther: typeof find === 'function' && Reflect.apply(find, window, ['Khuram Butt drove']),
      loads: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
      runtime: typeof runtime,
      ours: Object.keys(globalThis).filter((name) => /context-?cards/i.test(name)),
      told: Reflect.get(globalThis, 'told'),
    }
  })
  expect(learned).toEqual({
    inside: [null, 0, ''],
    focused: 'BODY',
    selected: '',
    finds: true,
    findsOther: false,
    loads: 0,
    runtime: 'undefined',
    ours: [],
    told: [],
  })
})
