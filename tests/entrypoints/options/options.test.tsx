import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { SettingsView } from '../../../data/choices'
import { defaultSettings } from '../../../data/settings'
import { Options } from '../../../entrypoints/options/Options'
import { onScreen, type Screen } from '../on-screen'
import { smallPack } from '../small-pack'

const onChoose = vi.fn()
const onRetry = vi.fn()
let screen: Screen

beforeEach(() => {
  screen = onScreen()
  onChoose.mockClear()
  onRetry.mockClear()
})

function open(state: SettingsView['state'], offCategories: string[] = []) {
  screen.show(
    <Options
      pack={smallPack}
      view={{ settings: { ...defaultSettings, offCategories }, state }}
      onChoose={onChoose}
      onRetry={onRetry}
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

/** The test's document has no `checked`; Preact then sets the attribute, which says the same of a switch nobody has touched. */
const isOn = (name: string) => switchOf(name).hasAttribute('checked')

describe('the options page', () => {
  test('has a switch a category, on unless it is off', () => {
    open('ready', ['threat'])
    expect([isOn('People'), isOn('Threat')]).toEqual([true, false])
    expect(screen.texts('.category-switch-state')).toEqual(['switchOn', 'switchOff'])
  })

  test('describes a switch by what the category is and which subjects are in it', () => {
    open('ready')
    const described = switchOf('People').getAttribute('aria-describedby') ?? ''
    expect(screen.texts(`#${described}`)).toEqual(['Those who spoke.Andrew ParkerKhuram Butt'])
  })

  test('says of a category where nothing lights up that nothing does', () => {
    open('ready')
    expect(screen.texts('.category-switch-about')).toEqual([
      'Those who spoke.Andrew ParkerKhuram Butt',
      'How large it was.How risk is judgedcategoryNotMarked',
    ])
  })

  test('shows no switch as on or off before the settings are known', () => {
    open('waiting')
    expect([switchOf('People').disabled, switchOf('Threat').disabled]).toEqual([true, true])
    expect(screen.texts('.category-switch-state')).toEqual(['', ''])
  })

  test.each([
    ['off', [], { key: 'category.people', value: false }],
    ['on', ['people'], { key: 'category.people', value: undefined }],
  ])('chooses sparsely when a category is switched %s', (_what, off, choice) => {
    open('ready', off)
    const people = switchOf('People')
    people.checked = !isOn('People')
    people.dispatchEvent(new (screen.document.defaultView ?? globalThis).Event('change', { bubbles: true }))
    expect(onChoose.mock.calls).toEqual([[choice]])
  })

  test('says nothing went wrong while nothing has', () => {
    open('ready')
    expect(screen.texts('[role="alert"]')).toEqual([])
  })

  test('says that settings could not be read', () => {
    open('unread')
    expect(screen.texts('[role="alert"] p')).toEqual(['optionsUnread'])
  })

  test('says that a choice was not saved, keeps it shown, and offers to try again', () => {
    open('unsaved', ['threat'])
    expect(screen.texts('[role="alert"] p')).toEqual(['optionsUnsaved'])
    expect(isOn('Threat')).toBe(false)
    screen.click('[role="alert"] button', 'optionsTryAgain')
    expect(onRetry).toHaveBeenCalledOnce()
  })
})
