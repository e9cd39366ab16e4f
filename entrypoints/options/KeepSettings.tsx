import { useState } from 'preact/hooks'
import { type FileOutcome, SettingsFile } from '../../components/settings-file/SettingsFile.tsx'
import type { Choice } from '../../data/choices.ts'
import { type Items, itemsOf } from '../../data/items.ts'
import type { PackCards } from '../../data/pack.ts'
import type { Settings } from '../../data/settings.ts'
import { choicesBetween, readSettingsFile, writeSettingsFile } from '../../data/settings-file.ts'

export interface KeepSettingsProps {
  pack: Pick<PackCards, 'categories' | 'subjects'>
  /** The reader's own, without what an administrator has set. */
  settings: Settings
  /** Whether the browser refused to store a choice. */
  isUnsaved: boolean
  /** Choices that belong together. */
  onChooseAll: (choices: readonly Choice[]) => void
}

/** Export, import and reset, each of which can be taken back until the page is left. */
export function KeepSettings({ pack, settings, isUnsaved, onChooseAll }: KeepSettingsProps) {
  const [outcome, setOutcome] = useState<FileOutcome>({ type: 'none' })
  /** What the last import or reset that changed something turned from and to. */
  const [turned, setTurned] = useState<{ before: Items; after: Items }>({ before: {}, after: {} })

  const turnTo = (items: Items, outcome: FileOutcome) => {
    const now = itemsOf(settings)
    const choices = choicesBetween(now, items)
    if (choices.length > 0) setTurned({ before: now, after: items })
    setOutcome(outcome)
    onChooseAll(choices)
  }
  /** Takes back what was turned, but for what the reader has chosen since. */
  const undo = () => {
    const { before, after } = turned
    const now = itemsOf(settings)
    setOutcome({ type: 'undone' })
    onChooseAll(choicesBetween(after, before).filter(({ key }) => now[key] === after[key]))
  }
  const ids = { categories: pack.categories.map(({ id }) => id), subjects: pack.subjects.map(({ id }) => id) }
  const importFrom = async (file: File) => {
    const text = await file.text().catch(() => null)
    const read = text === null ? ({ ok: false, fault: 'unreadable' } as const) : readSettingsFile(text, ids)
    if (read.ok) turnTo(read.items, { type: 'imported', ignored: read.ignored })
    else setOutcome({ type: 'refused', fault: read.fault })
  }

  return (
    <SettingsFile
      text={writeSettingsFile(settings)}
      outcome={outcome}
      isUnsaved={isUnsaved}
      onImport={(file) => void importFrom(file)}
      onReset={() => turnTo({}, { type: 'reset' })}
      onUndo={undo}
    />
  )
}
