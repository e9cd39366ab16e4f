import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { SiteView } from '../../../components/on-this-page/SiteSwitch'
import { REST } from '../../../components/search/use-announcement'
import { createFinder } from '../../../data/search/find'
import type { PageView } from '../../../data/this-page'
import { Popup } from '../../../entrypoints/popup/Popup'
import type { View } from '../../../entrypoints/popup/view'
import { onScreen, type Screen } from '../on-screen'
import { smallPack } from '../small-pack'

const list: View = { at: 'list', from: null }
const silent: PageView = { state: 'silent' }
const onSettings = vi.fn()
const onVisit = vi.fn()
const onReload = vi.fn()
const onChoose = vi.fn()
const onRetry = vi.fn()
const find = createFinder(smallPack)
let screen: Screen

beforeEach(() => {
  screen = onScreen()
  for (const mock of [onSettings, onVisit, onReload, onChoose, onRetry]) mock.mockClear()
})

const choice = { key: 'site.example.org', value: true }
const free: SiteView = { on: true, decision: { by: 'reader', choice } }

function open(first: View, page: PageView = { state: 'none' }, site: SiteView | null = free, isUnsaved = false) {
  const events = { onVisit, onReload, onSettings, onChoose, onRetry }
  screen.show(
    <Popup
      pack={smallPack}
      find={find}
      first={first}
      page={page}
      pictures={true}
      site={site}
      isUnsaved={isUnsaved}
      {...events}
    />,
  )
}

const event = (type: string, more: object) =>
  Object.assign(new (screen.document.defaultView ?? globalThis).Event(type, { bubbles: true, cancelable: true }), more)

const field = () => screen.find('input', 'searchField')

function press(key: string, more: object = {}) {
  const pressed = event('keydown', { key, ...more })
  act(() => void field().dispatchEvent(pressed))
  return pressed
}

function type(query: string) {
  const input = field()
  act(() => {
    Object.assign(input, { value: query })
    input.dispatchEvent(event('input', {}))
  })
}

const options = () => screen.texts('[role="option"]')
const headings = () => screen.texts('[role="group"] .option-heading')
const activeText = () => {
  const active = screen.document.getElementById(field().getAttribute('aria-activedescendant') ?? 'none')
  return active === null ? null : (active.textContent ?? '').replace(/\s+/g, ' ').trim()
}

describe('the popup without a query', () => {
  test('lists every subject under its category, in the pack’s order', () => {
    open(list)
    expect(headings()).toEqual(['People', 'Threat'])
    expect(options()).toEqual([
      'Andrew Parker role of parker',
      'Khuram Butt role of butt',
      'How risk is judged role of risk',
    ])
  })

  test('names each group by its heading, and the field commands the list', () => {
    open(list)
    const labels = [...screen.document.querySelectorAll('[role="group"]')].map((group) =>
      group.getAttribute('aria-labelledby'),
    )
    expect(labels.map((id) => screen.document.getElementById(id ?? '')?.textContent)).toEqual(['People', 'Threat'])
    expect(screen.document.getElementById(field().getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe(
      'listbox',
    )
  })

  test('says where all of it comes from', () => {
    open(list)
    expect(screen.texts('header')).toEqual(['extensionNamecardSource BBC 17 October 2017'])
  })

  test('asks for the settings', () => {
    open(list)
    screen.click('button', 'popupSettings')
    expect(onSettings).toHaveBeenCalledOnce()
  })

  test('does nothing on Enter before the keyboard is in the list', () => {
    open(list)
    expect(press('Enter').defaultPrevented).toBe(false)
    expect(screen.texts('[role="dialog"]')).toEqual([])
  })
})

describe('the keyboard', () => {
  test('walks round the list while the field keeps the focus', () => {
    open(list)
    expect(activeText()).toBeNull()
    press('ArrowDown')
    expect(activeText()).toBe('Andrew Parker role of parker')
    press('ArrowUp')
    expect(activeText()).toBe('How risk is judged role of risk')
    press('ArrowDown')
    press('End')
    expect(activeText()).toBe('How risk is judged role of risk')
    press('Home')
    expect(activeText()).toBe('Andrew Parker role of parker')
    expect(screen.texts('[aria-selected="true"]')).toEqual(['Andrew Parker role of parker'])
  })

  test('leaves Home and End to the text while it is not in the list', () => {
    open(list)
    type('parker')
    expect(press('Home').defaultPrevented).toBe(false)
    expect(activeText()).toBeNull()
  })

  test('leaves keys alone that belong to an input method or a shortcut', () => {
    open(list)
    press('ArrowDown', { isComposing: true })
    press('ArrowDown', { ctrlKey: true })
    expect(activeText()).toBeNull()
  })

  test('opens the card with Enter, and Back stands where it left', () => {
    open(list)
    press('ArrowDown')
    press('ArrowDown')
    press('Enter')
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Khuram Butt'])
    screen.click('button', 'popupBack')
    expect(activeText()).toBe('Khuram Butt role of butt')
  })
})

describe('a query', () => {
  test('finds subjects and marks what matched', () => {
    open(list)
    type('parkr')
    expect(options()[0]).toMatch(/^Andrew Parker/)
    expect(screen.texts('.result-name mark')[0]).toBe('Parker')
    expect(headings()).toEqual([])
  })

  test('opens its first result with Enter, and stays for the way back', () => {
    open(list)
    type('butt')
    press('Enter')
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Khuram Butt'])
    screen.click('button', 'popupBack')
    expect(field().getAttribute('value') ?? Reflect.get(field(), 'value')).toBe('butt')
    expect(activeText()).toMatch(/^Khuram Butt/)
  })

  test('is cleared by Esc, and an empty field leaves Esc to the browser', () => {
    open(list)
    type('butt')
    expect(press('Escape').defaultPrevented).toBe(true)
    expect(options()).toHaveLength(3)
    expect(press('Escape').defaultPrevented).toBe(false)
  })

  test('is cleared by its button', () => {
    open(list)
    type('butt')
    screen.click('button', 'searchClear')
    expect(options()).toHaveLength(3)
  })

  test('that finds nothing says so and offers the nearest', () => {
    open(list)
    type('qwertz')
    expect(screen.texts('.finder-nothing')).toEqual(['searchNothing qwertz'])
    expect(headings()).toEqual(['searchNearest'])
    expect(options()).toHaveLength(3)
  })

  test('that says nothing yet leaves the list as it is', () => {
    open(list)
    type('how many ')
    expect(headings()).toEqual(['People', 'Threat'])
  })

  test('has its count read out once the typing rests, not on every key', () => {
    vi.useFakeTimers()
    open(list)
    const said: string[] = []
    for (const query of ['b', 'bu', 'but', 'butt']) {
      type(query)
      act(() => void vi.advanceTimersByTime(REST / 2))
      said.push(...screen.texts('[role="status"]'))
    }
    expect(said.join('')).toBe('')
    act(() => void vi.advanceTimersByTime(REST))
    expect(screen.texts('[role="status"]')).toEqual([`searchCount ${options().length}`])
    // Said anew, though it says the same: a live region tells of changes alone.
    type('khuram')
    expect(screen.texts('[role="status"]').join('')).toBe('')
    act(() => void vi.advanceTimersByTime(REST))
    expect(screen.texts('[role="status"]')).toEqual([`searchCount ${options().length}`])
    vi.useRealTimers()
  })
})

describe('on this page', () => {
  const read: PageView = {
    state: 'read',
    host: 'example.org',
    mentions: 5,
    subjects: [
      { id: 'butt', count: 3 },
      { id: 'no-longer-there', count: 1 },
      { id: 'parker', count: 1 },
    ],
    visited: null,
  }

  test('stand the subjects found, with their counts, before all subjects', () => {
    open(list, read)
    expect(headings()).toEqual(['pageHeading', 'People', 'Threat'])
    expect(options().slice(0, 2)).toEqual(['Khuram Butt pageCount 3', 'Andrew Parker pageCount 1'])
  })

  test('Enter goes to a mention, again to the next, and no card opens', () => {
    open(list, read)
    press('ArrowDown')
    press('Enter')
    press('Enter')
    expect(onVisit.mock.calls).toEqual([['butt'], ['butt']])
    expect(screen.texts('[role="dialog"]')).toEqual([])
  })

  test('a click does the same', () => {
    open(list, read)
    screen.click('[role="option"]', 'Andrew Parker pageCount')
    expect(onVisit.mock.calls).toEqual([['parker']])
  })

  test('says which mention was gone to', () => {
    open(list, { ...read, visited: { subject: 'butt', position: 1 } })
    expect(options()[0]).toBe('Khuram Butt pagePosition 2 3')
  })

  test.each<[PageView, string[]]>([
    [{ state: 'asking' }, ['pageAsking']],
    [{ state: 'none' }, []],
    [silent, ['pageSilent']],
    [{ state: 'closed' }, ['pageClosed']],
    [{ state: 'off', host: 'example.org' }, ['pageOff example.org']],
    [{ state: 'off', host: '' }, ['pageOffNoHost']],
    [{ state: 'read', host: '', mentions: 0, subjects: [], visited: null }, ['pageNothing']],
    [read, []],
  ])('%j has its own sentence', (page, sentences) => {
    open(list, page)
    expect(screen.texts('.page-note p')).toEqual(sentences)
  })

  test('the site can be switched off and on again, and says how much is on its page', () => {
    open(list, read)
    expect(screen.texts('.site-switch-label')).toEqual(['pageSiteOn example.orgpageMentions 5'])
    const box = screen.document.querySelector('.site-switch input') ?? expect.fail('there is a switch')
    Reflect.set(box, 'checked', false)
    act(() => void box.dispatchEvent(event('change', {})))
    expect(onChoose.mock.calls).toEqual([[choice]])
    open(list, { state: 'off', host: 'example.org' })
    expect(screen.texts('.site-switch-label')).toEqual(['pageSiteOn example.org'])
  })

  test.each<[string, SiteView | null, boolean, string[]]>([
    ['can be moved', free, false, []],
    ['is off and can be moved', { ...free, on: false }, false, []],
    ['is out of sight until it is known what holds', null, true, []],
    [
      'names the pattern that decides',
      { on: false, decision: { by: 'pattern', pattern: '*.example.org' } },
      true,
      ['pageSitePattern *.example.org'],
    ],
    ['says that an organisation decides', { on: false, decision: { by: 'organisation' } }, true, ['optionsLocked']],
  ])('the switch of the site %s', (_what, site, isLocked, notes) => {
    open(list, { state: 'off', host: 'example.org' }, site)
    const box = screen.document.querySelector('.site-switch input') ?? expect.fail('there is a switch')
    expect(box.hasAttribute('disabled')).toBe(isLocked)
    expect(box.hasAttribute('checked')).toBe(site?.on === true)
    expect(box.classList.contains('switch-unknown')).toBe(site === null)
    expect(screen.texts('.site-switch p')).toEqual(notes)
    expect(screen.document.getElementById(box.getAttribute('aria-describedby') ?? 'none')?.textContent).toBe(notes[0])
  })

  test('a choice that the browser did not store is told, and can be tried again', () => {
    open(list, read, free, true)
    expect(screen.texts('[role="alert"] p')).toEqual(['popupUnsaved'])
    screen.click('button', 'optionsTryAgain')
    expect(onRetry).toHaveBeenCalledOnce()
  })

  test('a page that does not answer can be loaded again', () => {
    open(list, silent)
    screen.click('button', 'pageReload')
    expect(onReload).toHaveBeenCalledOnce()
  })
})

describe('a card', () => {
  test('goes back on Esc instead of closing', () => {
    open({ at: 'card', subject: 'parker', from: null })
    const pressed = event('keydown', { key: 'Escape' })
    act(() => void screen.document.dispatchEvent(pressed))
    expect(options()).toHaveLength(3)
    expect(pressed.defaultPrevented).toBe(true)
  })

  test('opens first when asked for it', () => {
    open({ at: 'card', subject: 'parker', from: null })
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Andrew Parker'])
  })
})
