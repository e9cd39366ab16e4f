import { useState } from 'preact/hooks'
import type { ManifestCommand } from '../../data/commands.ts'
import { type MessageKey, useWords } from '../words.ts'

export interface ShortcutsProps {
  /**
   * Keyboard commands by their name in the manifest, with their keys as the browser has them, '' where none are set.
   */
  shortcuts: readonly { name: string; keys: string }[]
  /** Opens the browser's own settings of shortcuts; resolves to false where the browser would not. */
  onChange: () => Promise<boolean>
}

const NAMES: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'optionsShortcutPopup',
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
  'toggle-site': 'commandToggleSite',
} satisfies Record<ManifestCommand, MessageKey>

/** The keyboard shortcuts as they are, and the way to change them, which only the browser can. */
export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  const words = useWords()
  const [refused, setRefused] = useState(false)
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => {
          const title = NAMES[name]
          return (
            title !== undefined && (
              <div key={name} class="shortcut">
                <dt>{words(title)}</dt>
                <dd>
                  {keys === '' ? (
                    <span class="shortcut-none">{words('optionsShortcutNone')}</span>
                  ) : (
                    <Keys keys={keys} />
                  )}
                </dd>
              </div>
            )
          )
        })}
      </dl>
      <button
        type="button"
        class="page-button shortcuts-change"
        onClick={() => void onChange().then((opened) => setRefused(!opened))}
      >
        {words('optionsShortcutChange')}
      </button>
      <p class="shortcuts-refused" role="status">
        {refused && words('optionsShortcutRefused')}
      </p>
    </>
  )
}

/** Keys as the browser writes them, `Alt+Shift+K`; a line ends after a plus, not within a word. */
function Keys({ keys }: { keys: string }) {
  return (
    <kbd dir="ltr">
      {keys.split(/(?<=\+)/).map((key, at) => (
        <>
          {at > 0 && <wbr />}
          {key}
        </>
      ))}
    </kbd>
  )
}
