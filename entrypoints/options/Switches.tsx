import { useState } from 'preact/hooks'
import { CategorySwitch } from '../../components/category-switch/CategorySwitch.tsx'
import { Said } from '../../components/said/Said.tsx'
import { useAnnouncement } from '../../components/said/use-announcement.ts'
import { useWords } from '../../components/words.ts'
import type { Choice } from '../../data/choices.ts'
import type { PackCards } from '../../data/pack.ts'
import { categoryKey, type Settings, subjectKey } from '../../data/settings.ts'

export interface SwitchesProps {
  pack: PackCards
  settings: Settings
  known: boolean
  /** Storage keys that an administrator has set. */
  locked: ReadonlySet<string>
  onChoose: (choice: Choice) => void
}

/** What may light up: a switch a category and a switch a subject, narrowed by a field. */
export function Switches({ pack, settings, known, locked, onChoose }: SwitchesProps) {
  const words = useWords()
  const [wanted, setWanted] = useState('')
  const named = new Set(pack.categories.filter(({ name }) => holds(name, wanted)).map(({ id }) => id))
  const shown = new Set(
    pack.subjects
      .filter(
        ({ name, alsoCalled, category }) =>
          named.has(category) || [name, ...alsoCalled].some((one) => holds(one, wanted)),
      )
      .map(({ id }) => id),
  )
  const switchTo = (key: string, on: boolean) => onChoose({ key, value: on ? undefined : false })
  const groups = pack.categories
    .map((category) => ({ category, subjects: pack.subjects.filter((subject) => subject.category === category.id) }))
    .filter(({ subjects }) => wanted.trim() === '' || subjects.some(({ id }) => shown.has(id)))
  const outcome = shown.size === 0 ? words('optionsFilterNothing') : words('searchCount', String(shown.size))
  const said = useAnnouncement(wanted.trim() === '' ? '' : outcome, wanted)
  return (
    <section aria-labelledby="categories">
      <h2 class="options-heading" id="categories">
        {words('optionsCategories')}
      </h2>
      <p class="options-hint">{words('optionsCategoriesHint')}</p>
      <input
        type="search"
        class="options-field"
        aria-label={words('optionsFilter')}
        placeholder={words('optionsFilter')}
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <Said text={said} />
      <div class="options-panel">
        {groups.length === 0 && <p class="options-row">{words('optionsFilterNothing')}</p>}
        {groups.map(({ category, subjects }) => (
          <CategorySwitch
            key={category.id}
            category={category}
            subjects={subjects}
            shown={shown}
            on={known ? !settings.offCategories.includes(category.id) : null}
            offSubjects={settings.offSubjects}
            locked={{
              category: locked.has(categoryKey(category.id)),
              subjects: new Set(subjects.flatMap(({ id }) => (locked.has(subjectKey(id)) ? [id] : []))),
            }}
            onSwitch={(on) => switchTo(categoryKey(category.id), on)}
            onSwitchSubject={(id, on) => switchTo(subjectKey(id), on)}
          />
        ))}
      </div>
    </section>
  )
}

function holds(name: string, wanted: string): boolean {
  return name.toLowerCase().includes(wanted.trim().toLowerCase())
}
