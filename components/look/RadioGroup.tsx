import { useUniqueId } from '../use-unique-id.ts'
import { useWords } from '../words.ts'

export interface RadioGroupProps<Value extends string> {
  title: string
  options: readonly { value: Value; name: string }[]
  value: Value
  /** Set by an administrator. */
  locked: boolean
  onPick: (value: Value) => void
}

/** A choice of one from a few. */
export function RadioGroup<Value extends string>({ title, options, value, locked, onPick }: RadioGroupProps<Value>) {
  const words = useWords()
  const id = useUniqueId()
  return (
    <fieldset class="look-group" disabled={locked}>
      <legend>{title}</legend>
      {locked && <p class="form-note">{words('optionsLocked')}</p>}
      <div class="look-options">
        {options.map((option) => (
          <label key={option.value} class="look-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onPick(option.value)}
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
