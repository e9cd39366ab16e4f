import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type FileOutcome, SettingsFile } from '../../../components/settings-file/SettingsFile.tsx'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

const [onImport, onReset, onUndo] = [vi.fn(), vi.fn(), vi.fn()]
let screen: Screen

beforeEach(() => {
  screen = onScreen()
  for (const listener of [onImport, onReset, onUndo]) listener.mockClear()
})

function open(outcome: FileOutcome, { text = '{}', isUnsaved = false } = {}) {
  const events = { onImport, onReset, onUndo }
  screen.show(<SettingsFile text={text} outcome={outcome} isUnsaved={isUnsaved} {...events} />)
}

/** What is said of an outcome, and what can be done about it. */
const said = () => screen.texts('.settings-file-outcome p, .settings-file-outcome button')

describe('keeping settings as a file', () => {
  test('exports the text it was given, under a name that says what it is', () => {
    open({ type: 'none' }, { text: '{"site": "bücher & more#1"}' })
    const link = screen.find('a', 'fileExport')
    const address = link.getAttribute('href') ?? ''
    expect(link.getAttribute('download')).toBe('context-cards-settings.json')
    expect(address).toMatch(/^data:application\/json/)
    expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe('{"site": "bücher & more#1"}')
  })

  test('hands on the file that was chosen, and lets the same one be chosen again', () => {
    open({ type: 'none' })
    const input = screen.document.querySelector<HTMLInputElement>('input[type="file"]')
    const file = new File(['{}'], 'settings.json')
    if (input === null) throw new Error('no input')
    Object.defineProperty(input, 'files', { value: [file] })
    input.value = 'settings.json'
    const { Event } = screen.document.defaultView ?? globalThis
    act(() => void input.dispatchEvent(new Event('change', { bubbles: true })))
    expect(onImport.mock.calls).toEqual([[file]])
    expect(input.value).toBe('')
  })

  test('hands on that all settings shall be reset', () => {
    open({ type: 'none' })
    screen.click('button', 'fileReset')
    expect(onReset).toHaveBeenCalledOnce()
  })

  test.each<[FileOutcome, string[]]>([
    [{ type: 'none' }, []],
    [{ type: 'imported', ignored: [] }, ['fileImported', 'fileUndo']],
    [{ type: 'imported', ignored: ['colour', 'dwell'] }, ['fileImported', 'fileIgnored colour and dwell', 'fileUndo']],
    [{ type: 'reset' }, ['fileWasReset', 'fileUndo']],
    [{ type: 'undone' }, ['fileUndone']],
    [{ type: 'refused', fault: 'unreadable' }, ['fileFaultUnreadable']],
    [{ type: 'refused', fault: 'json' }, ['fileFaultJson']],
    [{ type: 'refused', fault: 'foreign' }, ['fileFaultForeign']],
    [{ type: 'refused', fault: 'damaged' }, ['fileFaultDamaged']],
    [{ type: 'refused', fault: 'version' }, ['fileFaultVersion']],
    [{ type: 'refused', fault: 'size' }, ['fileFaultSize']],
  ])('says of %j: %j', (outcome, texts) => {
    open(outcome)
    expect(said()).toEqual(texts)
  })

  test.each<[FileOutcome, string[]]>([
    [{ type: 'imported', ignored: [] }, ['fileNotStored', 'fileUndo']],
    [{ type: 'reset' }, ['fileNotStored', 'fileUndo']],
    [{ type: 'undone' }, ['fileNotStored']],
    [{ type: 'refused', fault: 'json' }, ['fileFaultJson']],
  ])('says of %j where the browser stored nothing: %j', (outcome, texts) => {
    open(outcome, { isUnsaved: true })
    expect(said()).toEqual(texts)
  })

  test('names the first of many ignored fields, shortened, and says how many more there are', () => {
    const ignored = ['x'.repeat(1000), ...Array.from({ length: 30 }, (_, at) => `field ${at}`)]
    open({ type: 'imported', ignored })
    const [, text = ''] = said()
    expect(text).toMatch(/^fileIgnoredMany x{60}…, field 0, field 1, .*, field 18 11$/)
  })

  test('says it where screen readers read it out by themselves, and takes it back', () => {
    open({ type: 'none' })
    const place = screen.document.querySelector('.settings-file-outcome')
    expect(place?.getAttribute('role')).toBe('status')
    open({ type: 'reset' })
    expect(screen.document.querySelector('.settings-file-outcome')).toBe(place)
    screen.click('button', 'fileUndo')
    expect(onUndo).toHaveBeenCalledOnce()
  })

  test.each<[FileOutcome, string, string]>([
    [{ type: 'reset' }, 'button', 'fileReset'],
    [{ type: 'imported', ignored: [] }, 'input[type="file"]', ''],
  ])('has the focus, once %j is taken back, on what began it', (outcome, selector, name) => {
    open(outcome)
    const focus = vi.spyOn(screen.find(selector, name), 'focus')
    screen.click('button', 'fileUndo')
    expect(focus).toHaveBeenCalledOnce()
  })
})
