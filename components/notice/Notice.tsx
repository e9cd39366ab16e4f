export interface NoticeProps {
  text: string
  /** What the reader can do about it, if anything. */
  action?: { name: string; run: () => void }
}

/** One sentence that something went wrong; read out at once. */
export function Notice({ text, action }: NoticeProps) {
  return (
    <div class="notice" role="alert">
      <p>{text}</p>
      {action !== undefined && (
        <button type="button" class="page-button" onClick={action.run}>
          {action.name}
        </button>
      )}
    </div>
  )
}
