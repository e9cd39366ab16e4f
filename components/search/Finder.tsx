import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PackCards } from '../../data/pack.ts'
import type { SearchOutcome } from '../../data/search/find.ts'
import type { PageView } from '../../data/this-page.ts'
import { PageNote, sentenceOf } from '../on-this-page/PageNote.tsx'
import { Said } from '../said/Said.tsx'
import { useAnnouncement } from '../said/use-announcement.ts'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords, type Words } from '../words.ts'
import { OptionList, optionId } from './OptionList.tsx'
import { optionsFor, type SubjectOption } from './options.tsx'
import { SearchField } from './SearchField.tsx'

export interface FinderProps {
  pack: PackCards
  find: (query: string) => SearchOutcome
  page: PageView
  query: string
  onQuery: (query: string) => void
  /** Key of the option that the keyboard stands on to begin with, or null; see {@link SubjectOption}. */
  from: string | null
  /** Opens a subject's card; `from` is what to come back to. */
  onOpen: (subject: string, from: string) => void
  /** Goes to the next mention of a subject on the page. */
  onVisit: (subject: string) => void
  onReload: () => void
  /** What stands above the field. */
  children?: ComponentChildren
}

/** The search field and what it finds; without a query what is on the page, then everything by category. */
export function Finder(props: FinderProps) {
  const { pack, find, page, query, onQuery, from, onOpen, onVisit, onReload, children } = props
  const words = useWords()
  const list = useUniqueId()
  const bar = useRef<HTMLElement>(null)
  const [active, setActive] = useState(from)
  const found = find(query)
  const groups = optionsFor(pack, found, page, words)
  const options = groups.flatMap(({ options }) => options)
  const at = options.findIndex(({ key }) => key === active)
  const said = useAnnouncement(saidOf(found, page, query, words), query)
  const standing = at < 0 ? null : active

  const choose = ({ key, subject, act }: SubjectOption) => {
    setActive(key)
    if (act === 'visit') onVisit(subject)
    else onOpen(subject, key)
  }
  const change = (query: string) => {
    setActive(null)
    document.documentElement.scrollTop = 0
    onQuery(query)
  }
  const reload = () => {
    // The button goes once the page answers.
    bar.current?.querySelector('input')?.focus()
    onReload()
  }
  const enterTakesFirst = found.type !== 'all'

  return (
    <>
      {children}
      <search class="finder-bar" ref={bar}>
        <SearchField
          list={list}
          activeId={standing === null ? null : optionId(list, standing)}
          query={query}
          count={options.length}
          active={at}
          enterTakesFirst={enterTakesFirst}
          onQuery={change}
          onGo={(to) => setActive(options[to]?.key ?? null)}
          onChoose={(at) => options[at] !== undefined && choose(options[at])}
        />
      </search>
      <main class="finder-list">
        {found.type === 'all' && <PageNote page={page} onReload={reload} />}
        {found.type === 'nearest' && <p class="finder-nothing">{words('searchNothing', query.trim())}</p>}
        <OptionList
          id={list}
          label={words(found.type === 'results' ? 'searchResults' : 'searchSubjects')}
          groups={groups.map((group) => ({
            ...group,
            options: group.options.map((option) => ({ ...option, onChoose: () => choose(option) })),
          }))}
          active={standing}
          first={enterTakesFirst && at < 0 ? (options[0]?.key ?? null) : null}
        />
        <Said text={said} />
      </main>
    </>
  )
}

function saidOf(found: SearchOutcome, page: PageView, query: string, words: Words): string {
  switch (found.type) {
    case 'results':
      return words('searchCount', String(found.results.length))
    case 'nearest':
      return words('searchNothing', query.trim())
    case 'all': {
      if (page.state === 'asking') return ''
      if (page.state !== 'read' || page.subjects.length === 0) return sentenceOf(page, words) ?? ''
      if (page.visited === null) return words('pageMentions', String(page.mentions))
      const { subject, position } = page.visited
      const count = page.subjects.find(({ id }) => id === subject)?.count ?? 0
      return words('pagePosition', String(position + 1), String(count))
    }
  }
}
