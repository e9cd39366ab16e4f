import { Switch } from '../switch/Switch.tsx'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords } from '../words.ts'

export interface ToggleProps {
  title: string
  on: boolean
  /** Set by an administrator. */
  locked: boolean
  onSwitch: (on: boolean) => void
}

/** A setting that is on or off. */
export function Toggle({ title, on, locked, onSwitch }: ToggleProps) {
  const words = useWords()
  const id = useUniqueId()
  return (
    <div class="look-group look-toggle">
      <label for={id}>{title}</label>
      {locked && <span class="form-note">{words('optionsLocked')}</span>}
      <Switch id={id} on={on} locked={locked} onSwitch={onSwitch} />
    </div>
  )
}
