import { type ComponentChild, createRef, options, type VNode } from 'preact'
import { act } from 'preact/test-utils'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Card } from '../../components/card/Card.tsx'
import { DoingsContext } from '../../components/card/doings.ts'
import { specimensOf } from '../../components/gallery/specimens.ts'
import { type FileOutcome, SettingsFile } from '../../components/settings-file/SettingsFile.tsx'
import type { SettingsView } from '../../data/choices.ts'
import pack from '../../data/pack.json?cards'
import { createFinder } from '../../data/search/find.ts'
import { defaultSettings } from '../../data/settings.ts'
import type { PageView } from '../../data/this-page.ts'
import { Options, type OptionsProps } from '../../entrypoints/options/Options.tsx'
import { Popup } from '../../entrypoints/popup/Popup.tsx'
import { Welcome } from '../../entrypoints/welcome/Welcome.tsx'
import { onScreen, type Screen } from '../entrypoints/on-screen.tsx'
import { faultsOf } from './faults.ts'

const nothing = () => {}
const find = createFinder(pack)
const modules = import.meta.glob<object>(
  ['../../components/**/[A-Z]*.tsx', '../../entrypoints/*/[A-Z]*.tsx', '!../../entrypoints/popover/**'],
  { eager: true },
)
/** Every component that was on screen while axe looked. */
const seen = new Set<unknown>()
let screen: Screen

const diffed = options.diffed
beforeAll(() => {
  options.diffed = (node: VNode) => {
    seen.add(node.type)
    diffed?.(node)
  }
})
afterAll(() => {
  if (diffed === undefined) delete options.diffed
  else options.diffed = diffed
})
beforeEach(() => {
  screen = onScreen()
})

async function faults(what: ComponentChild): Promise<string[]> {
  screen.show(what)
  return faultsOf(screen.document)
}

const popup = (page: PageView, firstQuery = '', subject: string | null = null) => (
  <Popup
    pack={pack}
    find={find}
    first={subject === null ? { at: 'list', from: null } : { at: 'card', subject, from: null }}
    firstQuery={firstQuery}
    page={page}
    pictures={true}
    site={{ on: page.state !== 'off', decision: { by: 'pattern', pattern: '*.example.org' } }}
    isUnsaved={page.state === 'off'}
    onVisit={nothing}
    onReload={nothing}
    onSettings={nothing}
    onChoose={nothing}
    onRetry={nothing}
  />
)

describe('axe finds no fault in the popup', () => {
  const read: PageView = {
    state: 'read',
    host: 'example.org',
    mentions: 3,
    subjects: [
      { id: 'mi5', count: 2 },
      { id: 'khuram-butt', count: 1 },
    ],
    visited: { subject: 'mi5', position: 1 },
  }
  test.each<[string, PageView]>([
    ['with no page beside it', { state: 'none' }],
    ['while it asks', { state: 'asking' }],
    ['beside a page that does not answer', { state: 'silent' }],
    ['beside a page that lets nothing in', { state: 'closed' }],
    ['beside a page that is off', { state: 'off', host: 'example.org' }],
    ['beside a page with mentions', read],
    ['beside a page without any', { ...read, mentions: 0, subjects: [], visited: null }],
  ])('%s', async (_where, page) => {
    expect(await faults(popup(page))).toEqual([])
  })

  test.each(['spy boss', 'three thousand', 'zero tolerance', 'banana bread'])('with results for %j', async (query) => {
    expect(await faults(popup(read, query))).toEqual([])
  })

  test('with a card', async () => {
    expect(await faults(popup(read, '', 'mi5'))).toEqual([])
  })
})

describe('axe finds no fault in the options page', () => {
  const shortcuts = [
    { name: 'next-mention', keys: 'Alt+Shift+.' },
    { name: 'toggle-site', keys: '' },
  ]
  const page = (
    state: SettingsView['state'],
    more: Partial<OptionsProps> = {},
    settings: Partial<SettingsView['settings']> = {},
  ) => (
    <Options
      version="1.2.3"
      pack={pack}
      find={find}
      view={{ state, settings: { ...defaultSettings, ...settings } }}
      shortcuts={shortcuts}
      onChoose={nothing}
      onChooseAll={nothing}
      onRetry={nothing}
      onChangeShortcuts={async () => false}
      paint={() => nothing}
      {...more}
    />
  )
  test.each(['waiting', 'ready', 'unread', 'unsaved'] as const)('while its settings are %s', async (state) => {
    expect(await faults(page(state))).toEqual([])
  })

  test('with everything switched, listed and chosen', async () => {
    const off = { offCategories: ['people'], offSubjects: ['mi5'], marks: 'none' } as const
    const sites = { mode: 'only', patterns: ['example.org', '*.xn--bcher-kva.example'] } as const
    expect(await faults(page('ready', {}, { ...off, sites }))).toEqual([])
  })

  test('with what an organisation has locked', async () => {
    const managed = {
      'category.people': false,
      'subject.mi5': false,
      marks: 'every',
      dwell: 700,
      badge: false,
      'sites.mode': 'except',
      'site.example.org': true,
    }
    expect(await faults(page('ready', { managed }))).toEqual([])
  })

  test('with a site that was refused, and shortcuts that the browser does not show', async () => {
    screen.show(page('ready'))
    const { Event } = screen.document.defaultView ?? globalThis
    act(() => void screen.find('form', '').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
    await act(async () => screen.click('button', 'optionsShortcutChange'))
    expect(screen.texts('.sites-fault, .shortcuts-refused')).toEqual(['sitesFaultEmpty', 'optionsShortcutRefused'])
    expect(await faultsOf(screen.document)).toEqual([])
  })

  test.each<FileOutcome>([
    { type: 'imported', ignored: ['wings', 'category.dragons'] },
    { type: 'reset' },
    { type: 'undone' },
    { type: 'refused', fault: 'json' },
  ])('with what came of a file: $type', async (outcome) => {
    const file = (
      <SettingsFile
        text="{}"
        outcome={outcome}
        isUnsaved={false}
        onImport={nothing}
        onReset={nothing}
        onUndo={nothing}
      />
    )
    expect(await faults(<Page>{file}</Page>)).toEqual([])
  })
})

describe('axe finds no fault in the first-run page', () => {
  test.each([true, false])('where the browser has a keyboard: %s', async (isDesktop) => {
    const page = (
      <Welcome
        source={pack.source}
        passage={createRef()}
        shortcuts={isDesktop ? [{ name: 'next-mention', keys: 'F8' }] : []}
        isDesktop={isDesktop}
        onShow={nothing}
        onShortcuts={async () => true}
        onSettings={nothing}
      />
    )
    expect(await faults(page)).toEqual([])
  })
})

describe('axe finds no fault in a card', () => {
  test.each(specimensOf(pack).map((specimen) => ({ ...specimen })))('$name', async ({ props, doings }) => {
    const card = (
      <DoingsContext.Provider value={doings}>
        <Card {...props} onTurn={nothing} onClose={nothing} />
      </DoingsContext.Provider>
    )
    expect(await faults(<Page>{card}</Page>)).toEqual([])
  })
})

test('every component was looked at', () => {
  const missed = Object.entries(modules).flatMap(([path, exported]) =>
    Object.entries(exported)
      .filter(([name, value]) => typeof value === 'function' && /^[A-Z][a-z]/.test(name) && !seen.has(value))
      .map(([name]) => `${name} of ${path}`),
  )
  expect(Object.keys(modules).length).toBeGreaterThan(30)
  expect(missed).toEqual([])
})

describe('axe finds a fault that is put there', () => {
  const off: PageView = { state: 'off', host: 'example.org' }
  const element = (selector: string) => {
    const found = screen.document.querySelector(selector)
    if (found === null) throw new Error(`no ${selector}`)
    return found
  }
  const strip = (selector: string, ...attributes: string[]) => {
    for (const name of attributes) element(selector).removeAttribute(name)
  }
  test.each<[string, ComponentChild, () => void]>([
    ['label', popup(off), () => element('label').remove()],
    ['button-name', popup(off), () => strip('.popup-settings', 'aria-label', 'title')],
    ['aria-required-parent', popup(off), () => strip('[role="listbox"]', 'role')],
    ['aria-required-attr', popup(off), () => strip('[role="combobox"]', 'aria-expanded')],
    ['aria-valid-attr-value', popup(off), () => element('[role="option"]').setAttribute('aria-selected', 'perhaps')],
    ['list', popup(off, '', 'mi5'), () => element('ul').append(screen.document.createElement('div'))],
  ])('%s', async (rule, what, spoil) => {
    screen.show(what)
    spoil()
    expect((await faultsOf(screen.document)).map((fault) => fault.split(':')[0])).toContain(rule)
  })
})

/** Where a component stands that is no page of its own. */
function Page({ children }: { children: ComponentChild }) {
  return (
    <main>
      <h1>Page</h1>
      {children}
    </main>
  )
}
