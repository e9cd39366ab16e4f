import type { Frame } from 'puppeteer-core'
import { describe, expect, inject } from 'vitest'
import { bundleClient } from '../frameworks/bundle.ts'
import { draft } from '../frameworks/editor.ts'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

interface Editor {
  name: string
  client: string
  /** What is clicked to type into it. */
  field: string
  /** The frame that it edits in, if it does. */
  frame?: string
}

const editors: readonly Editor[] = [
  { name: 'CodeMirror', client: 'codemirror/client.ts', field: '.cm-content' },
  { name: 'ProseMirror', client: 'prosemirror/client.ts', field: '.ProseMirror' },
  { name: 'Trix', client: 'trix/client.ts', field: 'trix-editor' },
  { name: 'TinyMCE, in its frame', client: 'tinymce/client.ts', field: 'body', frame: 'iframe' },
]

const prose = '<!doctype html><style>.ProseMirror { white-space: pre-wrap }</style><p>Prose on MI5.</p>'
const typed = ' Andrew Parker led MI5 after the London Bridge attack.'

const nothing = { painted: [], quiet: [] }

/** Types into a field that already says something, and sees that its text is the editor's alone. */
async function typeInto({ page }: Opened, frame: Frame, field: string, text: () => Promise<string>) {
  await frame.locator(field).click()
  await page.keyboard.press('End')
  await page.keyboard.type(typed)
  await expect.poll(text).toBe(draft + typed)
}

/** The page is read again after what was typed, and marks prose alone. */
async function expectProseAlone(page: Opened) {
  await page.page.evaluate(() => {
    const added = document.createElement('p')
    added.textContent = 'More prose, on Khuram Butt.'
    document.body.append(added)
  })
  await expect.poll(() => page.marks()).toEqual({ painted: ['MI5', 'Khuram Butt'], quiet: [] })
}

describe.for(editors)('$name', ({ client, field, frame }) => {
  test('is left alone while prose around it is marked', async ({ open }) => {
    const page = await open(`${prose}<div id="editor"></div>`)
    expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
    await page.page.evaluate(await bundleClient(client))
    await page.page.evaluate(() => globalThis.editorPage.start())
    const edited = frame === undefined ? page.page.mainFrame() : await page.frameIn(frame)
    await typeInto(page, edited, field, () => page.page.evaluate(() => globalThis.editorPage.text()))
    await expectProseAlone(page)
    if (frame !== undefined) expect(await page.marks(edited)).toEqual(nothing)
    expect(page.complaints).toEqual([])
  })
})

/**
 * Monaco is too large to install. As its documentation has it: lines drawn as plain elements in an element of role
 * "code", a hidden field or an element with an EditContext that takes the input, and the drawn lines hidden from screen
 * readers.
 */
const drawn = `${prose}
  <div id="editor" role="code" data-uri="inmemory://model/1">
    <textarea role="textbox" aria-label="Editor content" autocapitalize="off" style="position: absolute; width: 1px; height: 1px; opacity: 0"></textarea>
    <div role="presentation" aria-hidden="true" style="height: 20px"><div><span>${draft}</span></div></div>
  </div>
  <script>
    const field = document.querySelector('textarea')
    field.value = ${JSON.stringify(draft)}
    document.querySelector('[role=presentation]').addEventListener('click', () => field.focus())
    field.addEventListener('input', () => {
      const line = document.createElement('div')
      // A span for each word, as colours by syntax make them.
      line.append(...field.value.split(/(?<= )/).map((word) => {
        const span = document.createElement('span')
        span.textContent = word
        return span
      }))
      document.querySelector('[role=presentation]').replaceChildren(line)
    })
  </script>`

test('an editor that draws its lines beside a hidden field is left alone', async ({ open }) => {
  const page = await open(drawn)
  expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
  const lines = () => page.page.evaluate(() => document.querySelector('[role=presentation]')?.textContent ?? '')
  await typeInto(page, page.page.mainFrame(), '[role=presentation]', lines)
  await expectProseAlone(page)
  expect(page.complaints).toEqual([])
})

// Firefox has no EditContext.
if (inject('browserKind') === 'chromium')
  test('an element that takes its input by an EditContext is left alone', async ({ open }) => {
    const page = await open(`${prose}<div id="it">${draft}</div><script>
      it.editContext = new EditContext({ text: it.textContent })
      it.editContext.updateSelection(it.textContent.length, it.textContent.length)
      it.editContext.addEventListener('textupdate', () => { it.textContent = it.editContext.text })
    </script>`)
    expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
    const text = () => page.page.evaluate(() => document.querySelector('#it')?.textContent ?? '')
    await typeInto(page, page.page.mainFrame(), '#it', text)
    await expectProseAlone(page)
    expect(page.complaints).toEqual([])
  })

test('text that a slot puts into an editor cannot be edited there, and is marked', async ({ open }) => {
  const page = await open(`${prose}<x-editor><template shadowrootmode="open">
    <div contenteditable><slot></slot></div></template><p id="it">Prose, on Khuram Butt.</p></x-editor>`)
  const both = { painted: ['MI5', 'Khuram Butt'], quiet: [] }
  expect(await page.settledMarks()).toEqual(both)
  await page.page.click('#it')
  await page.page.keyboard.type(typed)
  expect(await page.page.evaluate(() => document.querySelector('#it')?.textContent)).toBe('Prose, on Khuram Butt.')
  expect(await page.marks()).toEqual(both)
})
