import type { ListedSubject, PackCards } from '../../data/pack.ts'
import { SubjectSwitch } from '../subject-switch/SubjectSwitch.tsx'
import { Switch } from '../switch/Switch.tsx'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords } from '../words.ts'
import { CategoryText } from './CategoryText.tsx'

export interface CategorySwitchProps {
  category: PackCards['categories'][number]
  /** The subjects in it. */
  subjects: readonly Pick<ListedSubject, 'id' | 'name' | 'marking'>[]
  /** Ids of the subjects to show; the count is always of all. */
  shown: ReadonlySet<string>
  /** Null while it is not known yet. */
  on: boolean | null
  /** Ids of the subjects that are switched off one by one. */
  offSubjects: readonly string[]
  /** What an administrator has set: the category itself, and subjects by id. */
  locked: { category: boolean; subjects: ReadonlySet<string> }
  onSwitch: (on: boolean) => void
  onSwitchSubject: (id: string, on: boolean) => void
}

/** A category with the switch that says whether it may light up, if any of it can, and its subjects with theirs. */
export function CategorySwitch(props: CategorySwitchProps) {
  const { category, subjects, shown, on, offSubjects, locked, onSwitch, onSwitchSubject } = props
  const words = useWords()
  const id = useUniqueId()
  const aboutId = `${id}-about`
  const lighting = subjects.filter(({ marking }) => marking.lights)
  const canLight = lighting.length > 0
  const alight = on === true ? lighting.filter((subject) => !offSubjects.includes(subject.id)) : []
  return (
    <div class="category-switch" data-category={category.id}>
      <CategoryText
        category={category}
        switchId={canLight ? id : null}
        aboutId={aboutId}
        count={on === null ? null : { alight: alight.length, all: lighting.length }}
        locked={locked.category}
      />
      {canLight ? (
        <>
          <span class="category-switch-state" aria-hidden="true">
            {on !== null && words(on ? 'switchOn' : 'switchOff')}
          </span>
          <Switch id={id} on={on} locked={locked.category} about={aboutId} onSwitch={onSwitch} />
        </>
      ) : (
        <span class="category-switch-none">{words('optionsNoMarks')}</span>
      )}
      <ul
        class={on === false ? 'category-switch-subjects category-switch-off' : 'category-switch-subjects'}
        aria-label={words('optionsSubjects', category.name)}
      >
        {subjects
          .filter((subject) => shown.has(subject.id))
          .map((subject) => (
            <SubjectSwitch
              key={subject.id}
              subject={subject}
              on={on === null ? null : !offSubjects.includes(subject.id)}
              locked={locked.subjects.has(subject.id)}
              onSwitch={(on) => onSwitchSubject(subject.id, on)}
            />
          ))}
      </ul>
    </div>
  )
}
