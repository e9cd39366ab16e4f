import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { ReadPattern } from '../../data/sites.ts'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords, type Words } from '../words.ts'

export interface SiteFieldProps {
  /** The field itself, for whoever must bring the focus to it. */
  field: RefObject<HTMLInputElement | null>
  /** The sites that are listed already. */
  patterns: readonly string[]
  /** Understands what was typed as a site. */
  read: (typed: string) => ReadPattern
  /** A pattern with its letters as its owner writes them. */
  inLetters: (pattern: string) => string
  onAdd: (pattern: string) => void
}

/** Why what was typed cannot be added. */
interface Fault {
  why: Extract<ReadPattern, { ok: false }>['fault'] | 'listed'
  /** The site meant. */
  text: string
}

/** Where a site is typed to be put on the list. */
export function SiteField({ field, patterns, read, inLetters, onAdd }: SiteFieldProps) {
  const words = useWords()
  const id = useUniqueId()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)

  const add = () => {
    field.current?.focus()
    const understood = read(typed)
    if (!understood.ok) setFault({ why: understood.fault, text: typed.trim() })
    else if (patterns.includes(understood.pattern)) setFault({ why: 'listed', text: inLetters(understood.pattern) })
    else {
      setFault(null)
      setTyped('')
      onAdd(understood.pattern)
    }
  }
  return (
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
        class="form-field"
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
      <p class="form-note" id={`${id}-hint`}>
        {words('sitesHint')}
      </p>
      <p class="sites-fault" id={`${id}-fault`} role="alert">
        {fault !== null && faultInWords(fault, words)}
      </p>
    </form>
  )
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
