import { describe, expect, test } from 'vitest'
import { advance, type Choices, noChoices, type SettingsEvent, viewOf } from '../../data/choices.ts'
import { defaultSettings } from '../../data/settings.ts'

const threatOff = { key: 'category.threat', value: false }
const threatOn = { key: 'category.threat', value: undefined }
const eventsOff = { key: 'category.events', value: false }

function following(...events: SettingsEvent[]): Choices {
  return events.reduce(advance, noChoices)
}

describe('choices and what storage holds of them', () => {
  test('shows nothing as known before storage was read', () => {
    expect(viewOf(noChoices)).toEqual({ settings: { ...defaultSettings, offCategories: [] }, state: 'waiting' })
  })

  test('shows what was read', () => {
    const view = viewOf(following({ type: 'read', items: { 'category.threat': false } }))
    expect(view).toEqual({ settings: { ...defaultSettings, offCategories: ['threat'] }, state: 'ready' })
  })

  test('shows the defaults, and says so, where storage cannot be read', () => {
    expect(viewOf(following({ type: 'unreadable' }))).toEqual({
      settings: { ...defaultSettings, offCategories: [] },
      state: 'unread',
    })
  })

  test('keeps what was read when a later reading fails', () => {
    const view = viewOf(following({ type: 'read', items: { 'category.threat': false } }, { type: 'unreadable' }))
    expect(view).toEqual({ settings: { ...defaultSettings, offCategories: ['threat'] }, state: 'ready' })
  })

  test('shows a choice at once, before it is stored', () => {
    const view = viewOf(following({ type: 'read', items: {} }, { type: 'chosen', choice: threatOff, turn: 1 }))
    expect(view).toEqual({ settings: { ...defaultSettings, offCategories: ['threat'] }, state: 'ready' })
  })

  test('shows a choice for the default before it is stored', () => {
    const read: SettingsEvent = { type: 'read', items: { 'category.threat': false } }
    expect(viewOf(following(read, { type: 'chosen', choice: threatOn, turn: 1 })).settings.offCategories).toEqual([])
  })

  test('holds no choice back once it is saved', () => {
    const choices = following(
      { type: 'read', items: {} },
      { type: 'chosen', choice: threatOff, turn: 1 },
      { type: 'saved', choice: threatOff, turn: 1 },
    )
    expect(choices).toEqual({ reading: 'done', stored: { 'category.threat': false }, unsaved: [] })
  })

  test('does not let news of an earlier choice undo a later one', () => {
    const choices = following(
      { type: 'read', items: {} },
      { type: 'chosen', choice: threatOff, turn: 1 },
      { type: 'chosen', choice: threatOn, turn: 2 },
      { type: 'saved', choice: threatOff, turn: 1 },
      { type: 'changed', keys: ['category.threat'] },
      { type: 'read', items: { 'category.threat': false } },
    )
    expect(viewOf(choices).settings.offCategories).toEqual([])
  })

  test('keeps a refused choice in sight and says so', () => {
    const choices = following(
      { type: 'read', items: {} },
      { type: 'chosen', choice: threatOff, turn: 1 },
      { type: 'refused', turn: 1 },
      { type: 'read', items: {} },
    )
    expect(viewOf(choices)).toEqual({ settings: { ...defaultSettings, offCategories: ['threat'] }, state: 'unsaved' })
  })

  test('stays unsaved while another choice is saved', () => {
    const choices = following(
      { type: 'read', items: {} },
      { type: 'chosen', choice: threatOff, turn: 1 },
      { type: 'refused', turn: 1 },
      { type: 'chosen', choice: eventsOff, turn: 2 },
      { type: 'saved', choice: eventsOff, turn: 2 },
    )
    expect(viewOf(choices)).toEqual({
      settings: { ...defaultSettings, offCategories: ['events', 'threat'] },
      state: 'unsaved',
    })
  })

  test('gives way to another window where a choice was refused', () => {
    const choices = following(
      { type: 'read', items: {} },
      { type: 'chosen', choice: threatOff, turn: 1 },
      { type: 'refused', turn: 1 },
      { type: 'changed', keys: ['category.threat'] },
    )
    expect(viewOf(choices)).toEqual({ settings: { ...defaultSettings, offCategories: [] }, state: 'ready' })
  })
})
