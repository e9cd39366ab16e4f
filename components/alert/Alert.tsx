import { useRef } from 'preact/hooks'

export interface AlertProps {
  text: string
  /** What the reader can do about it, if anything. */
  action?: { name: string; run: () => void }
}

/** One sentence that something went wrong; read out at once. */
export function Alert({ text, action }: AlertProps) {
  const from = useRef<HTMLElement | null>(null)
  return (
    <div class="alert" role="alert">
      <p>{text}</p>
      {action !== undefined && (
        <button
          type="button"
          class="page-button"
          onFocus={({ relatedTarget }) => {
            from.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
          }}
          onClick={() => {
            // The button goes once it has helped; whoever works by keyboard is back where they were.
            from.current?.focus()
            action.run()
          }}
        >
          {action.name}
        </button>
      )}
    </div>
  )
}
