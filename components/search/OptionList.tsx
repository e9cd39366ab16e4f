import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** An option of the list. */
export interface ListedOption {
  /** Unlike all others in the list. */
  readonly key: string
  readonly content: ComponentChildren
  readonly onChoose: () => void
}

/** Options that stand together. */
export interface OptionGroup {
  readonly key: string
  /** What stands above it; without one the group has no heading. */
  readonly heading?: ComponentChildren
  readonly category?: string
  readonly options: readonly ListedOption[]
}

export interface OptionListProps {
  id: string
  label: string
  groups: readonly OptionGroup[]
  /** Key of the option that the keyboard stands on, or null. */
  active: string | null
  /** Key of the option that Enter would take though the keyboard is not on it, or null. */
  first: string | null
}

/** Id of an option's element. */
export function optionId(list: string, key: string): string {
  return `${list}-${key}`
}

/** The list that a search field commands: options in groups. The field keeps the focus, a click does not take it. */
export function OptionList({ id, label, groups, active, first }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [active])

  return (
    <div id={id} ref={list} class="options" role="listbox" aria-label={label} onMouseDown={keepFocus}>
      {groups.map((group) => {
        const heading = `${id}-group-${group.key}`
        return (
          <div
            key={group.key}
            class="option-group"
            data-category={group.category}
            {...(group.heading === undefined
              ? { role: 'presentation' }
              : { role: 'group', 'aria-labelledby': heading })}
          >
            {group.heading !== undefined && (
              <div class="option-heading" id={heading} role="presentation">
                {group.heading}
              </div>
            )}
            {group.options.map(({ key, content, onChoose }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
              <div
                key={key}
                id={optionId(id, key)}
                class={key === first ? 'option option-first' : 'option'}
                role="option"
                tabIndex={-1}
                aria-selected={key === active}
                onClick={onChoose}
              >
                {content}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
