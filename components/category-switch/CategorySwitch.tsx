import { useId } from 'preact/hooks'
import type { CardSubject, PackCards } from '../../data/pack'
import { CategoryMark } from '../card/CategoryMark'
import { useWords } from '../words'

export interface CategorySwitchProps {
  category: PackCards['categories'][number]
  /** The subjects in it. */
  subjects: readonly Pick<CardSubject, 'id' | 'name' | 'marking'>[]
  /** Null while it is not known yet. */
  on: boolean | null
  onSwitch: (on: boolean) => void
}

/** A category, what is in it, and the switch that says whether it may light up. */
export function CategorySwitch({ category, subjects, on, onSwitch }: CategorySwitchProps) {
  const words = useWords()
  const id = useId()
  return (
    <div class="category-switch" data-category={category.id}>
      <div class="category-switch-text" lang="en">
        <label class="category-switch-name" for={id}>
          <CategoryMark category={category.id} />
          {category.name}
        </label>
        <div class="category-switch-about" id={`${id}-about`}>
          <p lang="en" dir="ltr">
            {category.description}
          </p>
          <ul class="category-switch-subjects">
            {subjects.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          {!subjects.some(({ marking }) => marking.lights) && (
            <p class="category-switch-note" lang={words('locale')} dir="auto">
              {words('categoryNotMarked')}
            </p>
          )}
        </div>
      </div>
      <span class="category-switch-state" aria-hidden="true">
        {on !== null && words(on ? 'switchOn' : 'switchOff')}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has its state by itself; aria-checked beside it could differ.
        role="switch"
        class="switch"
        id={id}
        aria-describedby={`${id}-about`}
        checked={on === true}
        disabled={on === null}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  )
}
