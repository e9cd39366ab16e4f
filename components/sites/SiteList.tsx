import { useWords } from '../words.ts'

export interface SiteListProps {
  patterns: readonly string[]
  /** Sites that an administrator has set. */
  locked: ReadonlySet<string>
  /** A pattern with its letters as its owner writes them. */
  inLetters: (pattern: string) => string
  /** The reader takes a site off the list; `next` is the button that the focus goes to, null where none is left. */
  onRemove: (pattern: string, next: HTMLButtonElement | null) => void
}

/** The sites of the list, each with its button. */
export function SiteList({ patterns, locked, inLetters, onRemove }: SiteListProps) {
  const words = useWords()
  return (
    <ul class="sites-list" aria-label={words('sitesList')}>
      {patterns.map((pattern) => (
        <li key={pattern}>
          <span class="sites-name">
            <bdi>{inLetters(pattern)}</bdi>
            {inLetters(pattern) !== pattern && (
              <bdi dir="ltr" class="form-note">
                {pattern}
              </bdi>
            )}
          </span>
          {locked.has(pattern) ? (
            <span class="form-note">{words('optionsLocked')}</span>
          ) : (
            <button
              type="button"
              class="page-button sites-remove"
              aria-label={words('sitesRemove', inLetters(pattern))}
              onClick={({ currentTarget }) => onRemove(pattern, neighbourOf(currentTarget))}
            >
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M4 4l8 8M12 4l-8 8" />
              </svg>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The next button of the list, else the one before, else none. */
function neighbourOf(button: HTMLButtonElement): HTMLButtonElement | null {
  const all = [...(button.closest('ul')?.querySelectorAll('button') ?? [])]
  const at = all.indexOf(button)
  return all[at + 1] ?? all[at - 1] ?? null
}
