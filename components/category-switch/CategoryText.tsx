import type { PackCards } from '../../data/pack.ts'
import { CategoryMark } from '../card/CategoryMark.tsx'
import { useWords } from '../words.ts'

export interface CategoryTextProps {
  category: PackCards['categories'][number]
  /** Id of its switch, null where it has none since nothing of it lights up. */
  switchId: string | null
  /** Id that this gives to what is said of the category, for the switch to be described by. */
  aboutId: string
  /** How many of its subjects can light up and do; null while it is not known yet. */
  count: { alight: number; all: number } | null
  /** Set by an administrator. */
  locked: boolean
}

/** The name of a category and what there is to say of it. */
export function CategoryText({ category, switchId, aboutId, count, locked }: CategoryTextProps) {
  const words = useWords()
  const name = (
    <>
      <CategoryMark category={category.id} />
      {category.name}
    </>
  )
  return (
    <div class="category-switch-text">
      {switchId === null ? (
        <span class="category-switch-name" lang="en">
          {name}
        </span>
      ) : (
        <label class="category-switch-name" for={switchId} lang="en">
          {name}
        </label>
      )}
      <div class="category-switch-about" id={aboutId}>
        <p lang="en" dir="ltr">
          {category.description}
        </p>
        {switchId === null && <p class="category-switch-note">{words('categoryNotMarked')}</p>}
        {switchId !== null && count !== null && (
          <p class="category-switch-note">{words('optionsCount', String(count.alight), String(count.all))}</p>
        )}
        {locked && <p class="category-switch-note">{words('optionsLocked')}</p>}
      </div>
    </div>
  )
}
