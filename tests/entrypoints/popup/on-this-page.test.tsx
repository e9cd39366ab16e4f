import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SiteView } from '../../../components/on-this-page/SiteSwitch.tsx'
import { REST } from '../../../components/said/use-announcement.ts'
import type { PageView } from '../../../data/this-page.ts'
import {
  choice,
  event,
  field,
  free,
  headings,
  list,
  onChoose,
  onReload,
  onRetry,
  onVisit,
  open,
  options,
  press,
  screen,
} from './popup-on-screen.tsx'

const silent: PageView = { state: 'silent' }

afterEach(() => {
  vi.useRealTimers()
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

  test.each<PageView>([{ state: 'none' }, silent, { ...read, host: '' }])(
    'there is no site to switch off: %j',
    (page) => {
      open(list, page)
      expect(screen.texts('.site-switch')).toEqual([])
    },
  )

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

  test('the focus is in the field once the page is being loaded again, for the button will go', () => {
    open(list, silent)
    const focus = vi.spyOn(field(), 'focus')
    screen.click('button', 'pageReload')
    expect(focus).toHaveBeenCalledOnce()
  })

  test.each<[PageView, string]>([
    [{ state: 'asking' }, ''],
    [{ state: 'none' }, ''],
    [silent, 'pageSilent'],
    [{ state: 'off', host: 'example.org' }, 'pageOff example.org'],
    [read, 'pageMentions 5'],
    [{ ...read, visited: { subject: 'butt', position: 1 } }, 'pagePosition 2 3'],
  ])('what there is to say of %j is read out', (page, said) => {
    vi.useFakeTimers()
    open(list, page)
    act(() => void vi.advanceTimersByTime(REST))
    expect(screen.texts('[role="status"]')).toEqual([said])
  })
})
