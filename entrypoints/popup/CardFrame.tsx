import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../components/words.ts'

/** Room for a card in the popup, with the way back to the list above it. */
export function CardFrame({ children, onBack }: { children: ComponentChildren; onBack: () => void }) {
  const words = useWords()
  const back = useRef<HTMLButtonElement>(null)

  useEffect(() => back.current?.focus(), [])

  useEffect(() => {
    // Left alone, Esc would close the whole popup.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      event.preventDefault()
      onBack()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onBack])

  return (
    <div class="popup-frame" tabIndex={-1}>
      <nav class="popup-bar">
        <button type="button" class="popup-back" ref={back} onClick={onBack}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M8 1L3 6l5 5" />
          </svg>
          {words('popupBack')}
        </button>
      </nav>
      <main class="popup-card">{children}</main>
    </div>
  )
}
