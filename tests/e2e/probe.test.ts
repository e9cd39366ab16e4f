import { expect, inject } from 'vitest'
import { evaluateInRoot } from '../../scripts/browser/closed-root.ts'
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

test('a page that gets hold of a card, as Firefox lets it, presses nothing there', async ({
  open,
  extensionPage,
  setSetting,
}) => {
  // A setting of no effect, so that what this test stores is cleared after it.
  await setSetting('something else', 0)
  const page = await open(article)
  const marks = await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  const before = await page.card()
  const tabs = () => extensionPage.evaluate(async () => (await chrome.tabs.query({})).length)
  const count = await tabs()
  for (const host of await page.page.$$('[data-context-cards]'))
    await evaluateInRoot(host, (root) => {
      for (const button of root.querySelectorAll('button')) {
        const { parentNode, nextSibling } = button
        button.click()
        // Nor where it is out of the reach of whatever listens around it.
        button.remove()
        button.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, pointerId: 1 }))
        parentNode?.insertBefore(button, nextSibling)
      }
    })
  await page.rest(300)
  expect(await page.card()).toEqual(before)
  expect(await page.marks()).toEqual(marks)
  expect(Object.keys(await extensionPage.evaluate(() => chrome.storage.sync.get(null)))).toEqual(['something else'])
  expect(await tabs()).toBe(count)
})

/** First in a page: all instruments that browsers give it to watch itself with. */
const instruments = `<script nonce="it">
  heard = []
  stacks = []
  for (const type of ['beforetoggle', 'toggle', 'focus', 'blur', 'selectionchange', 'copy', 'scroll', 'animationstart', 'transitionrun', 'slotchange', 'wheel', 'keydown', 'keyup', 'input', 'pointerdown', 'click', 'securitypolicyviolation', 'error', 'unhandledrejection', 'message'])
    addEventListener(type, ({ target, key = '' }) => {
      heard.push([type, target?.nodeName, key].filter(Boolean).join(' '))
      stacks.push(new Error().stack)
    }, true)
  entries = []
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => entries.push(...list.getEntries().map((entry) => JSON.stringify(entry)))).observe({ type, buffered: true })
  reports = []
  globalThis.ReportingObserver && new ReportingObserver((list) => reports.push(...list), { buffered: true }).observe()
  moving = 0
  const look = () => { moving += document.getAnimations().length; requestAnimationFrame(look) }
  look()
  names = () => Object.getOwnPropertyNames(window).sort().join()
  own = ''
  own = names()
</script>`

test('no instrument of a page names us, and its window hears of a card what PRIVACY.md says', async ({
  open,
  site,
}) => {
  // The icon that a browser asks for by itself is allowed: what is reported is reported of us.
  const page = await open(`<!doctype html>${instruments}<p>Spoken by MI5.</p>`, {
    headers: {
      'content-security-policy': "default-src 'none'; img-src 'self'; script-src 'nonce-it'; report-uri /report",
    },
  })
  await page.settledMarks()
  await page.page.evaluate('heard.length = 0')
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  const { x = 0, y = 0, width = 0 } = (await page.card())?.box ?? {}
  await page.page.mouse.click(x + width / 2, y + 8)
  await page.page.keyboard.press('c')
  await page.page.keyboard.press('Escape')
  await expect.poll(() => page.card()).toBeNull()
  await page.rest(200)
  const told = await page.page.evaluate(() => ({
    heard: [...new Set<string>(Reflect.get(globalThis, 'heard'))].sort(),
    stacks: [...new Set<string>(Reflect.get(globalThis, 'stacks'))].filter((stack) => stack.includes('extension')),
    entries: Array.from<string>(Reflect.get(globalThis, 'entries')).filter((entry) => /extension|popover/.test(entry)),
    reports: Reflect.get(globalThis, 'reports'),
    moving: Reflect.get(globalThis, 'moving'),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, document.scripts.length],
  }))
  expect(told).toEqual({
    heard: [
      'beforetoggle DIV',
      ...(kind === 'chromium' ? ['blur DIV'] : []),
      'click DIV',
      'focus DIV',
      'keydown DIV Escape',
      'keydown DIV c',
      'keyup BODY Escape',
      'keyup DIV c',
      'pointerdown DIV',
      'selectionchange #document',
      'toggle DIV',
    ],
    stacks: [],
    entries: [],
    reports: [],
    moving: 0,
    sheets: [0, 0, 1],
  })
  expect(await page.page.evaluate('names() === own')).toBe(true)
  expect(site.asked).not.toContain('/report')
})

test('what is selected in a card the page can read; Firefox hands it all of the card, as PRIVACY.md says', async ({
  open,
}) => {
  const page = await open(article)
  await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  const reached = await page.page.evaluate(() => {
    const find: unknown = Reflect.get(window, 'find')
    if (typeof find === 'function') Reflect.apply(find, window, ['Live operations were following'])
    const selection = getSelection()
    const root = selection?.anchorNode?.getRootNode()
    return { text: String(selection), card: root !== document && Boolean(root?.textContent?.includes('Organisations')) }
  })
  expect(reached).toEqual({ text: 'Live operations were following', card: kind === 'firefox' })
})
