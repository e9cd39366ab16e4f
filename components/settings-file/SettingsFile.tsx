import { useRef } from 'preact/hooks'
import type { FileFault } from '../../data/settings-file.ts'
import { useWords, type Words } from '../words.ts'

/** What came of an import, a reset or an undo. */
export type FileOutcome =
  | { type: 'none' }
  | { type: 'imported'; ignored: readonly string[] }
  | { type: 'reset' }
  | { type: 'undone' }
  | { type: 'refused'; fault: 'unreadable' | FileFault }

export interface SettingsFileProps {
  /** The text of the file to export. */
  text: string
  outcome: FileOutcome
  /** Whether the browser refused to store it. */
  isUnsaved: boolean
  onImport: (file: File) => void
  onReset: () => void
  onUndo: () => void
}

/** Export, import and reset of all settings, and what came of it. */
export function SettingsFile({ text, outcome, isUnsaved, onImport, onReset, onUndo }: SettingsFileProps) {
  const words = useWords()
  const importing = useRef<HTMLInputElement>(null)
  const resetting = useRef<HTMLButtonElement>(null)
  return (
    <>
      <p class="form-note">{words('fileHint')}</p>
      <div class="settings-file-buttons">
        <a
          class="page-button"
          download="context-cards-settings.json"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {words('fileExport')}
        </a>
        <label class="page-button settings-file-import">
          <input
            ref={importing}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget
              const file = input.files?.[0]
              if (file !== undefined) onImport(file)
              // The same file, mended, must count as a new choice.
              input.value = ''
            }}
          />
          {words('fileImport')}
        </label>
        <button ref={resetting} type="button" class="page-button" onClick={onReset}>
          {words('fileReset')}
        </button>
      </div>
      <div class="settings-file-outcome" role="status">
        {outcome.type !== 'none' && <p>{outcomeInWords(outcome, isUnsaved, words)}</p>}
        {outcome.type === 'imported' && outcome.ignored.length > 0 && <p>{ignoredInWords(outcome.ignored, words)}</p>}
        {(outcome.type === 'imported' || outcome.type === 'reset') && (
          <button
            type="button"
            class="page-button"
            onClick={() => {
              // The button goes; whoever works by keyboard is back where they began.
              const begun = outcome.type === 'reset' ? resetting : importing
              begun.current?.focus()
              onUndo()
            }}
          >
            {words('fileUndo')}
          </button>
        )}
      </div>
    </>
  )
}

const FAULTS = {
  unreadable: 'fileFaultUnreadable',
  json: 'fileFaultJson',
  foreign: 'fileFaultForeign',
  damaged: 'fileFaultDamaged',
  version: 'fileFaultVersion',
  size: 'fileFaultSize',
} as const

function outcomeInWords(outcome: Exclude<FileOutcome, { type: 'none' }>, isUnsaved: boolean, words: Words): string {
  if (isUnsaved && outcome.type !== 'refused') return words('fileNotStored')
  switch (outcome.type) {
    case 'imported':
      return words('fileImported')
    case 'reset':
      return words('fileWasReset')
    case 'undone':
      return words('fileUndone')
    case 'refused':
      return words(FAULTS[outcome.fault])
  }
}

/** Most fields that are named, and most characters of a name: a file may hold thousands. */
const [MOST, LONGEST] = [20, 60]

function ignoredInWords(ignored: readonly string[], words: Words): string {
  const names = ignored.slice(0, MOST).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name))
  const list = (type: 'conjunction' | 'unit') => new Intl.ListFormat(words('locale'), { type }).format(names)
  const more = ignored.length - names.length
  return more === 0 ? words('fileIgnored', list('conjunction')) : words('fileIgnoredMany', list('unit'), String(more))
}
