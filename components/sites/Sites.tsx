import { useRef, useState } from 'preact/hooks'
import type { Settings } from '../../data/settings.ts'
import type { ReadPattern } from '../../data/sites.ts'
import { RadioGroup } from '../look/RadioGroup.tsx'
import { Said } from '../said/Said.tsx'
import { useAnnouncement } from '../said/use-announcement.ts'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords, type Words } from '../words.ts'

export interface SitesProps {
  sites: Settings['sites']
  /** Understands what was typed as a site. */
  read: (typed: string) => ReadPattern
  /** A pattern with its letters as its owner writes them. */
  inLetters: (pattern: string) => string
  /** What an administrator has set: the choice of where, and sites of the list. */
  locked: { mode: boolean; patterns: ReadonlySet<string> }
  onMode: (mode: Settings['sites']['mode']) => void
  onAdd: (pattern: string) => void
  onRemove: (pattern: string) => void
}

type Fault = { why: Extract<ReadPattern, { ok: false }>['fault']; text: string } | { why: 'listed'; text: string }

/** Where the extension runs: everywhere except on some sites, or only on them. */
export function Sites({ sites, read, inLetters, locked, onMode, onAdd, onRemove }: SitesProps) {
  const words = useWords()
  const id = useUniqueId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  /** What was done last, and how many things were done: the same words twice are announced twice. */
  const [done, setDone] = useState({ text: '', turn: 0 })
  const said = useAnnouncement(done.text, String(done.turn))
  const tell = (text: string) => setDone(({ turn }) => ({ text, turn: turn + 1 }))

  const add = () => {
    const understood = read(typed)
    const wrong: Fault | null = !understood.ok
      ? { why: understood.fault, text: typed.trim() }
      : sites.patterns.includes(understood.pattern)
        ? { why: 'listed', text: inLetters(understood.pattern) }
        : null
    setFault(wrong)
    field.current?.focus()
    if (wrong !== null || !understood.ok) return
    setTyped('')
    onAdd(understood.pattern)
    tell(words('sitesAdded', inLetters(understood.pattern)))
  }
  const remove = (pattern: string, button: HTMLButtonElement) => {
    neighbourOf(button, field.current)?.focus()
    onRemove(pattern)
    tell(words('sitesRemoved', inLetters(pattern)))
  }

  return (
    <>
      <RadioGroup
        title={words('sitesMode')}
        options={[
          { value: 'except', name: words('sitesExcept') },
          { value: 'only', name: words('sitesOnly') },
        ]}
        value={sites.mode}
        locked={locked.mode}
        onPick={onMode}
      />
      <form
        class="sites-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label for={id}>{words('sitesField')}</label>
        <input
          ref={field}
          id={id}
          class="options-field"
          type="text"
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellcheck={false}
          dir="ltr"
          value={typed}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-hint ${id}-fault`}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setFault(null)
          }}
        />
        <button type="submit" class="page-button">
          {words('sitesAdd')}
        </button>
        <p class="look-note" id={`${id}-hint`}>
          {words('sitesHint')}
        </p>
        <p class="sites-fault" id={`${id}-fault`} role="alert">
          {fault !== null && faultInWords(fault, words)}
        </p>
      </form>
      {sites.patterns.length === 0 ? (
        <p class="sites-none">{words(sites.mode === 'only' ? 'sitesNoneOnly' : 'sitesNone')}</p>
      ) : (
        <ul class="sites-list" aria-label={words('sitesList')}>
          {sites.patterns.map((pattern) => (
            <li key={pattern}>
              <span class="sites-name">
                <bdi>{inLetters(pattern)}</bdi>
                {inLetters(pattern) !== pattern && (
                  <bdi dir="ltr" class="look-note">
                    {pattern}
                  </bdi>
                )}
              </span>
              {locked.patterns.has(pattern) ? (
                <span class="look-note">{words('optionsLocked')}</span>
              ) : (
                <button
                  type="button"
                  class="page-button sites-remove"
                  aria-label={words('sitesRemove', inLetters(pattern))}
                  onClick={(event) => remove(pattern, event.currentTarget)}
                >
                  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M4 4l8 8M12 4l-8 8" />
                  </svg>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Said text={said} />
    </>
  )
}

/**
 * Where the focus goes when a button of the list disappears: to the next one, else the one before, else `elsewhere`.
 */
function neighbourOf(button: HTMLButtonElement, elsewhere: HTMLElement | null): HTMLElement | null {
  const all = [...(button.closest('ul')?.querySelectorAll('button') ?? [])]
  const at = all.indexOf(button)
  return all[at + 1] ?? all[at - 1] ?? elsewhere
}

function faultInWords({ why, text }: Fault, words: Words): string {
  switch (why) {
    case 'empty':
      return words('sitesFaultEmpty')
    case 'scheme':
      return words('sitesFaultScheme')
    case 'star':
      return words('sitesFaultStar')
    case 'host':
      return words('sitesFaultHost', text)
    case 'listed':
      return words('sitesFaultListed', text)
  }
}
