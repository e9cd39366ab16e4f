export interface SwitchProps {
  id: string
  /** Null while it is not known yet. */
  on: boolean | null
  /** Whether it stays as it is: set by an administrator, or not for the reader to decide. */
  locked: boolean
  /** Id of the element that says more about it. */
  about?: string | undefined
  onSwitch: (on: boolean) => void
}

/** The control that turns something on or off; a label names it by `id`. */
export function Switch({ id, on, locked, about, onSwitch }: SwitchProps) {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has its state by itself; aria-checked beside it could differ.
      role="switch"
      class={on === null ? 'switch switch-unknown' : 'switch'}
      id={id}
      aria-describedby={about}
      checked={on === true}
      disabled={on === null || locked}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  )
}
