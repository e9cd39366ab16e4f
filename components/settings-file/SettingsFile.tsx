import { useWords, type Words } from '../words'

/** What came of an import, a reset or an undo. */
export type Outcome =
  | { type: 'none' }
  | { type: 'imported'; ignored: readonly string[] }
  | { type: 'reset' }
  | { type: 'undone' }
  | { type: 'refused'; fault: 'unreadable' | 'json' | 'foreign' | 'version' }

export interface SettingsFileProps {
  /** The text of the file to export. */
  text: string
  outcome: Outcome
  onImport: (file: File) => void
  onReset: () => void
  onUndo: () => void
}

/** Export, import and reset of all settings, and what came of it. */
export function SettingsFile({ text, outcome, onImport, onReset, onUndo }: SettingsFileProps) {
  const words = useWords()
  return (
    <>
      <p class="look-note">{words('fileHint')}</p>
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
        <button type="button" class="page-button" onClick={onReset}>
          {words('fileReset')}
        </button>
      </div>
      <div class="settings-file-outcome" role="status">
        {outcome.type !== 'none' && <p>{inWords(outcome, words)}</p>}
        {outcome.type === 'imported' && outcome.ignored.length > 0 && (
          <p>{words('fileIgnored', new Intl.ListFormat(words('locale')).format(outcome.ignored))}</p>
        )}
        {(outcome.type === 'imported' || outcome.type === 'reset') && (
          <button type="button" class="page-button" onClick={onUndo}>
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
  version: 'fileFaultVersion',
} as const

function inWords(outcome: Exclude<Outcome, { type: 'none' }>, words: Words): string {
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
