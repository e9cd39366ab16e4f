import type { ComponentChildren } from 'preact'
import type { Source } from '../../data/pack-schema.ts'
import { dayInWords } from '../card/dates.ts'
import { useWords } from '../words.ts'

export interface MastheadProps {
  title: string
  source: Source
  /** What stands at the end of the line: a page's own buttons. */
  children?: ComponentChildren
}

/** Top of a page of ours: the icon, what the page is, and where all of its facts come from. */
export function Masthead({ title, source, children }: MastheadProps) {
  const words = useWords()
  return (
    <header class="masthead">
      <img class="masthead-icon" src="/icon.svg" alt="" width="32" height="32" />
      <div class="masthead-text">
        <h1 class="masthead-title">{title}</h1>
        <p class="masthead-source">
          {words('cardSource', source.publication, dayInWords(source.date, words('locale')))}
        </p>
      </div>
      {children}
    </header>
  )
}
