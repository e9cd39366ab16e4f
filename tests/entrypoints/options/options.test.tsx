import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { REST } from '../../../components/said/use-announcement.ts'
import type { SettingsView } from '../../../data/choices.ts'
import { createFinder } from '../../../data/search/find.ts'
import { defaultSettings } from '../../../data/settings.ts'
import { Options } from '../../../entrypoints/options/Options.tsx'
import { onScreen, type Screen } from '../on-screen.tsx'
import { smallPack } from '../small-pack.ts'

const onChoose = vi.fn()
const onChooseAll = vi.fn()
const onRetry = vi.fn()
let screen: Screen

beforeEach(() => {
  screen = onScreen()
  onChoose.mockClear()
  onChooseAll.mockClear()
  onRetry.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(
  state: SettingsView['state'],
  offCategories: string[] = [],
  offSubjects: string[] = [],
  managed: Readonly<Record<string, unknown>> = {},
) {
  screen.show(
    <Options
      version="1.2.3"
      pack={smallPack}
      find={createFinder(smallPack)}
      view={{ settings: { ...defaultSettings, offCategories, offSubjects }, state }}
      managed={managed}
      onChooseAll={onChooseAll}
      onChoose={onChoose}
      onRetry={onRetry}
      shortcuts={[{ name: 'next-mention', keys: 'Alt+Shift+.' }]}
      onChangeShortcuts={async () => true}
      paint={() => () => {}}
    />,
  )
}

/** The switch that a label of that name belongs to. */
function switchOf(name: string): HTMLInputElement {
  const label = screen.find('label', name)
  const found = screen.document.querySelector<HTMLInputElement>(`[role="switch"]#${label.getAttribute('for')}`)
  if (found === null) throw new Error(`no switch "${name}"`)
  return found
}

/**
 * The test's document has no `checked`; Preact then sets the attribute, which says the same of a switch nobody has
 * touched.
 */
const isOn = (name: string) => switchOf(name).hasAttribute('checked')

/** What a reader's click does to a switch. */
function flip(name: string) {
  const one = switchOf(name)
  one.checked = !isOn(name)
  one.dispatchEvent(new (screen.document.defaultView ?? globalThis).Event('change', { bubbles: true }))
}

describe('the options page', () => {
  test('has a switch a category, on unless it is off', () => {
    open('ready')
    expect(isOn('People')).toBe(true)
    expect(screen.texts('.category-switch-state')).toEqual(['switchOn'])
    open('ready', ['people'])
    expect(isOn('People')).toBe(false)
    expect(screen.texts('.category-switch-state')).toEqual(['switchOff'])
  })

  test('describes a switch by what the category is and which subjects are in it', () => {
    open('ready')
    const described = switchOf('People').getAttribute('aria-describedby') ?? ''
    expect(screen.texts(`#${described}`)).toEqual(['Those who spoke.optionsCount 2 2'])
  })

  test('has a switch for each subject that can light up, on unless it is off', () => {
    open('ready', [], ['butt'])
    expect([isOn('Andrew Parker'), isOn('Khuram Butt')]).toEqual([true, false])
    expect(screen.texts('.subject-switch')).toEqual([
      'Andrew Parker',
      'Khuram Butt',
      'How risk is judgedoptionsNoMarks',
    ])
    expect(screen.texts('[data-category="people"] .category-switch-note')).toEqual(['optionsCount 1 2'])
  })

  test('counts no subject as on in a category that is off', () => {
    open('ready', ['people'])
    expect(screen.texts('[data-category="people"] .category-switch-note')).toEqual(['optionsCount 0 2'])
  })

  test('locks what an administrator has set, and says so', () => {
    open('ready', [], [], { 'category.people': false, 'subject.butt': true })
    expect(isOn('People')).toBe(false)
    expect([switchOf('People').disabled, switchOf('Khuram Butt').disabled]).toEqual([true, true])
    expect(switchOf('Andrew Parker').disabled).toBe(false)
    expect(screen.texts('[data-subject="butt"] .subject-switch-note')).toEqual(['optionsLocked'])
    expect(screen.texts('.category-switch-note')).toContain('optionsLocked')
  })

  test('chooses sparsely when a subject is switched off', () => {
    open('ready')
    flip('Khuram Butt')
    expect(onChoose.mock.calls).toEqual([[{ key: 'subject.butt', value: false }]])
  })

  test('says of a category where nothing lights up that nothing does, and has no switch for it', () => {
    open('ready', ['threat'])
    expect(screen.texts('[data-category="threat"] :is(input, label)')).toEqual([])
    expect(screen.texts('.category-switch-none')).toEqual(['optionsNoMarks'])
    expect(screen.texts('.category-switch-about')).toEqual([
      'Those who spoke.optionsCount 2 2',
      'How large it was.categoryNotMarked',
    ])
  })

  test('shows no switch as on or off before the settings are known', () => {
    open('waiting')
    expect([switchOf('People').disabled, switchOf('Khuram Butt').disabled]).toEqual([true, true])
    expect(screen.texts('.category-switch-state')).toEqual([''])
  })

  test.each([
    ['off', [], { key: 'category.people', value: false }],
    ['on', ['people'], { key: 'category.people', value: undefined }],
  ])('chooses sparsely when a category is switched %s', (_what, off, choice) => {
    open('ready', off)
    flip('People')
    expect(onChoose.mock.calls).toEqual([[choice]])
  })

  test('gives no two elements the same id, whatever comes later', () => {
    open('waiting')
    open('waiting')
    open('ready')
    const ids = [...screen.document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('says nothing went wrong while nothing has', () => {
    open('ready')
    expect(screen.texts('.alert')).toEqual([])
  })

  test('says that settings could not be read', () => {
    open('unread')
    expect(screen.texts('.alert p')).toEqual(['optionsUnread'])
  })

  test('says that a choice was not saved, keeps it shown, and offers to try again', () => {
    open('unsaved', ['people'])
    expect(screen.texts('.alert p')).toEqual(['optionsUnsaved'])
    expect(isOn('People')).toBe(false)
    screen.click('.alert button', 'optionsTryAgain')
    expect(onRetry).toHaveBeenCalledOnce()
  })

  test('has the focus, once a choice is stored after all, where it was before', () => {
    open('unsaved', ['people'])
    vi.stubGlobal('HTMLElement', screen.document.defaultView?.HTMLElement)
    const before = switchOf('People')
    const focus = vi.spyOn(before, 'focus')
    const again = screen.find('.alert button', 'optionsTryAgain')
    const { Event } = screen.document.defaultView ?? globalThis
    act(() => void again.dispatchEvent(Object.assign(new Event('focus'), { relatedTarget: before })))
    screen.click('.alert button', 'optionsTryAgain')
    expect(focus).toHaveBeenCalledOnce()
  })

  test.each([
    ['what differs from the default', 'wavy', { key: 'underline', value: 'wavy' }],
    ['nothing where the default is picked', 'dotted', { key: 'underline', value: undefined }],
  ])('stores %s', (_what, style, choice) => {
    open('ready')
    const radio = screen.document.querySelector(`input[value="${style}"]`)
    radio?.dispatchEvent(new (screen.document.defaultView ?? globalThis).Event('change', { bubbles: true }))
    expect(onChoose.mock.calls).toEqual([[choice]])
  })

  test('resets all that differs from the default in one go, says so, and takes it back', () => {
    open('ready', ['people'], ['butt'])
    screen.click('button', 'fileReset')
    expect(onChooseAll.mock.calls).toEqual([
      [
        [
          { key: 'category.people', value: undefined },
          { key: 'subject.butt', value: undefined },
        ],
      ],
    ])
    expect(screen.texts('.settings-file-outcome p')).toEqual(['fileWasReset'])
    open('ready')
    screen.click('button', 'fileUndo')
    expect(onChooseAll.mock.calls.at(-1)).toEqual([
      [
        { key: 'category.people', value: false },
        { key: 'subject.butt', value: false },
      ],
    ])
  })

  test('taking a reset back leaves what was chosen since, and a reset of nothing does not stand in its way', () => {
    open('ready', ['people'], ['butt'])
    screen.click('button', 'fileReset')
    open('ready')
    screen.click('button', 'fileReset')
    open('ready', ['people', 'events'])
    screen.click('button', 'fileUndo')
    expect(onChooseAll.mock.calls.at(-1)).toEqual([[{ key: 'subject.butt', value: false }]])
  })

  test.each([
    ['butt', ['Khuram Butt']],
    ['  BUTT ', ['Khuram Butt']],
    ['kuram', ['Khuram Butt']],
    ['parker, andrew', ['Andrew Parker']],
    ['interviewed', ['Andrew Parker', 'Khuram Butt']],
    ['people', ['Andrew Parker', 'Khuram Butt']],
    ['banana', []],
  ])('shows, for %j, only %j', (typed, names) => {
    open('ready')
    const field = screen.document.querySelector('input[type="search"]')
    if (field === null) throw new Error('no field')
    Object.assign(field, { value: typed })
    act(
      () => void field.dispatchEvent(new (screen.document.defaultView ?? globalThis).Event('input', { bubbles: true })),
    )
    expect(screen.texts('label.subject-switch-name')).toEqual(names)
    expect(screen.texts('.options-row')).toEqual(names.length === 0 ? ['optionsFilterNothing'] : [])
  })

  test('has read out how many subjects are left once the typing rests, not on every key', () => {
    vi.useFakeTimers()
    open('ready')
    const said: string[] = []
    const status = () => screen.texts('[aria-labelledby="categories"] > [role="status"]')
    const typeInto = (value: string) => {
      const field = screen.find('input[type="search"]', '')
      const { Event } = screen.document.defaultView ?? globalThis
      act(() => void Object.assign(field, { value }).dispatchEvent(new Event('input', { bubbles: true })))
    }
    for (const typed of ['b', 'bu', 'but', 'butt']) {
      typeInto(typed)
      act(() => void vi.advanceTimersByTime(REST / 2))
      said.push(...status())
    }
    expect(said.join('')).toBe('')
    for (const typed of ['butt', 'banana', '']) {
      typeInto(typed)
      act(() => void vi.advanceTimersByTime(REST))
      said.push(...status())
    }
    expect(said.slice(4)).toEqual(['searchCount 1', 'optionsFilterNothing', ''])
  })

  test('shows the shortcuts that the browser has', () => {
    open('ready')
    expect(screen.texts('.shortcut')).toEqual(['commandNextAlt+Shift+.'])
  })

  test('says its version, source and privacy', () => {
    open('ready')
    expect(screen.texts('.about p')).toEqual([
      'aboutVersion 1.2.3',
      'aboutSource BBC interview with Andrew Parker 17 October 2017 theoldcontinent.eu',
      'aboutPrivacy',
    ])
  })
})
