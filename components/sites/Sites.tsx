import { useRef, useState } from 'preact/hooks'
import type { Settings } from '../../data/settings.ts'
import type { ReadPattern } from '../../data/sites.ts'
import { RadioGroup } from '../look/RadioGroup.tsx'
import { Said } from '../said/Said.tsx'
import { useAnnouncement } from '../said/use-announcement.ts'
import { useWords } from '../words.ts'
import { SiteField } from './SiteField.tsx'
import { SiteList } from './SiteList.tsx'

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

/** Where the extension runs: everywhere except on some sites, or only on them. */
export function Sites({ sites, read, inLetters, locked, onMode, onAdd, onRemove }: SitesProps) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  /** What was done last, and how many things were done: the same words twice are announced twice. */
  const [done, setDone] = useState({ text: '', turn: 0 })
  const said = useAnnouncement(done.text, String(done.turn))
  const tell = (text: string) => setDone(({ turn }) => ({ text, turn: turn + 1 }))

  const add = (pattern: string) => {
    onAdd(pattern)
    tell(words('sitesAdded', inLetters(pattern)))
  }
  // The button that was pressed goes: the focus must not fall with it.
  const remove = (pattern: string, next: HTMLButtonElement | null) => {
    const focused = next ?? field.current
    focused?.focus()
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
      <SiteField field={field} patterns={sites.patterns} read={read} inLetters={inLetters} onAdd={add} />
      {sites.patterns.length === 0 ? (
        <p class="sites-none">{words(sites.mode === 'only' ? 'sitesNoneOnly' : 'sitesNone')}</p>
      ) : (
        <SiteList patterns={sites.patterns} locked={locked.patterns} inLetters={inLetters} onRemove={remove} />
      )}
      <Said text={said} />
    </>
  )
}
