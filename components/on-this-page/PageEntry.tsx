import { CategoryMark } from '../card/CategoryMark.tsx'
import { useWords } from '../words.ts'

export interface PageEntryProps {
  name: string
  category: string
  /** Number of mentions on the page. */
  count: number
  /** Which mention was gone to last, from 0, or null. */
  position: number | null
}

/** A subject found on the page; choosing it goes to its mentions, one after the other. */
export function PageEntry({ name, category, count, position }: PageEntryProps) {
  const words = useWords()
  return (
    <span class="page-entry">
      <CategoryMark category={category} />
      <span class="page-entry-name" lang="en" dir="ltr">
        {name}
      </span>{' '}
      <span class="page-entry-count">
        {position === null
          ? words('pageCount', String(count))
          : words('pagePosition', String(position + 1), String(count))}
      </span>
    </span>
  )
}
