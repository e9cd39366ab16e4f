import type { ComponentChildren } from 'preact'
import type { ListedSubject, PackCards } from '../../data/pack.ts'
import type { SearchOutcome } from '../../data/search/find.ts'
import type { PageView } from '../../data/this-page.ts'
import { CategoryMark } from '../card/CategoryMark.tsx'
import { PageEntry } from '../on-this-page/PageEntry.tsx'
import { SubjectEntry } from '../subject-list/SubjectEntry.tsx'
import type { Words } from '../words.ts'
import { ResultEntry } from './ResultEntry.tsx'

/** Something that can be chosen in the list, and what choosing it does with its subject. */
export interface SubjectOption {
  /** Unlike all others in the list. */
  readonly key: string
  readonly subject: string
  readonly act: 'open' | 'visit'
  readonly content: ComponentChildren
}

/** Options under one heading. */
export interface SubjectGroup {
  readonly key: string
  readonly heading?: ComponentChildren
  readonly category?: string
  readonly options: readonly SubjectOption[]
}

/** What the list offers, in groups; a group without options is left out. */
export function optionsFor(pack: PackCards, found: SearchOutcome, page: PageView, words: Words): SubjectGroup[] {
  const groups = groupsOf(pack, found, page, words)
  return groups.filter(({ options }) => options.length > 0)
}

function groupsOf(pack: PackCards, found: SearchOutcome, page: PageView, words: Words): SubjectGroup[] {
  const subject = (id: string) => pack.subjects.filter((one) => one.id === id)
  switch (found.type) {
    case 'all':
      return [onThisPage(pack, page, words), ...byCategory(pack)]
    case 'results':
      return [
        {
          key: 'results',
          options: found.results.flatMap((result) =>
            subject(result.subject).map(({ id, category }) => ({
              key: `open-${id}`,
              subject: id,
              act: 'open' as const,
              content: <ResultEntry result={result} category={category} />,
            })),
          ),
        },
      ]
    case 'nearest':
      return [{ key: 'nearest', heading: words('searchNearest'), options: found.subjects.flatMap(subject).map(toOpen) }]
  }
}

function onThisPage(pack: PackCards, page: PageView, words: Words): SubjectGroup {
  const found = page.state === 'read' ? page.subjects : []
  const visited = page.state === 'read' ? page.visited : null
  return {
    key: 'page',
    heading: words('pageHeading'),
    options: found.flatMap(({ id, count }) =>
      pack.subjects
        .filter((subject) => subject.id === id)
        .map(({ name, category }) => ({
          key: `visit-${id}`,
          subject: id,
          act: 'visit' as const,
          content: (
            <PageEntry
              name={name}
              category={category}
              count={count}
              position={visited?.subject === id ? visited.position : null}
            />
          ),
        })),
    ),
  }
}

function byCategory({ categories, subjects }: PackCards): SubjectGroup[] {
  return categories.map(({ id, name }) => ({
    key: id,
    category: id,
    heading: (
      <>
        <CategoryMark category={id} />
        <span lang="en" dir="ltr">
          {name}
        </span>
      </>
    ),
    options: subjects.filter(({ category }) => category === id).map(toOpen),
  }))
}

function toOpen({ id, name, role }: ListedSubject): SubjectOption {
  return { key: `open-${id}`, subject: id, act: 'open', content: <SubjectEntry name={name} role={role} /> }
}
