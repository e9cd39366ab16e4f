import type { ListedSubject } from '../../data/pack.ts'
import { Switch } from '../switch/Switch.tsx'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords } from '../words.ts'

export interface SubjectSwitchProps {
  subject: Pick<ListedSubject, 'id' | 'name' | 'marking'>
  /** Null while settings are not read yet. */
  on: boolean | null
  /** Set by an administrator. */
  locked: boolean
  onSwitch: (on: boolean) => void
}

/** One subject and the switch that says whether it may light up. */
export function SubjectSwitch({ subject, on, locked, onSwitch }: SubjectSwitchProps) {
  const words = useWords()
  const id = useUniqueId()
  const { name, marking } = subject
  if (!marking.lights) {
    return (
      <li class="subject-switch" data-subject={subject.id} tabIndex={-1}>
        <span class="subject-switch-name" lang="en" dir="auto">
          {name}
        </span>
        <span class="subject-switch-note">{words('optionsNoMarks')}</span>
      </li>
    )
  }
  return (
    <li class="subject-switch" data-subject={subject.id} tabIndex={-1}>
      <label class="subject-switch-name" for={id} lang="en" dir="auto">
        {name}
      </label>
      {locked && (
        <span class="subject-switch-note" id={`${id}-locked`}>
          {words('optionsLocked')}
        </span>
      )}
      <Switch id={id} on={on} locked={locked} about={locked ? `${id}-locked` : undefined} onSwitch={onSwitch} />
    </li>
  )
}
