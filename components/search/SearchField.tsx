import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../words.ts'
import { pressed, type Standing } from './keys.ts'

export interface SearchFieldProps extends Standing {
  /** Id of the listbox it commands. */
  list: string
  /** Id of the active option's element, or null. */
  activeId: string | null
  onQuery: (query: string) => void
  onGo: (to: number) => void
  onChoose: (at: number) => void
}

/**
 * The search field: it keeps the focus, while the keyboard walks through the list below. Takes the focus when it
 * appears.
 */
export function SearchField({ list, activeId, onQuery, onGo, onChoose, ...standing }: SearchFieldProps) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  // A popup's window is low at first and grows: scrolled to the field by then, it would stay so.
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const press = pressed(event.key, standing)
    if (press.type === 'none') return
    event.preventDefault()
    switch (press.type) {
      case 'go':
        return onGo(press.to)
      case 'choose':
        return onChoose(press.at)
      case 'clear':
        return onQuery('')
    }
  }

  return (
    <div class="search">
      <svg class="search-glass" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="M10.5 10.5L14 14" />
      </svg>
      <input
        ref={input}
        class="search-field"
        type="text"
        role="combobox"
        aria-label={words('searchField')}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls={list}
        {...(activeId === null ? {} : { 'aria-activedescendant': activeId })}
        placeholder={words('searchField')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        value={standing.query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {standing.query !== '' && (
        <button
          type="button"
          class="search-clear"
          aria-label={words('searchClear')}
          title={words('searchClear')}
          onClick={() => {
            onQuery('')
            input.current?.focus()
          }}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M1 1l10 10M11 1L1 11" />
          </svg>
        </button>
      )}
    </div>
  )
}
