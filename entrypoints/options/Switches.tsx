import { useState } from 'preact/hooks'
import { CategorySwitch } from '../../components/category-switch/CategorySwitch.tsx'
import { Said } from '../../components/said/Said.tsx'
import { useAnnouncement } from '../../components/said/use-announcement.ts'
import { useWords } from '../../components/words.ts'
import type { Choice } from '../../data/choices.ts'
import type { PackCards } from '../../data/pack.ts'
import type { SearchOutcome } from '../../data/search/find.ts'
import { categoryKey, type Settings, subjectKey } from '../../data/settings.ts'
import { Section } from './Section.tsx'

export interface SwitchesProps {
  pack: PackCards
  find: (query: string) => SearchOutcome
  settings: Settings
  known: boolean
  /** Storage keys that an administrator has set. */
  locked: ReadonlySet<string>
  onChoose: (choice: Choice) => void
}

/** What may light up: a switch a category and a switch a subject, narrowed by a field. */
export function Switches({ pack, find, settings, known, locked, onChoose }: SwitchesProps) {
  const words = useWords()
  const [wanted, setWanted] = useState('')
  const found = find(wanted)
  const all = found.type === 'all'
  const shown = shownFor(pack, found, wanted)
  const switchTo = (key: string, on: boolean) => onChoose({ key, value: on ? undefined : false })
  const groups = pack.categories
    .map((category) => ({ category, subjects: pack.subjects.filter((subject) => subject.category === category.id) }))
    .filter(({ subjects }) => all || subjects.some(({ id }) => shown.has(id)))
  const outcome = shown.size === 0 ? words('optionsFilterNothing') : words('searchCount', String(shown.size))
  const said = useAnnouncement(all ? '' : outcome, wanted)
  return (
    <Section id="categories" title={words('optionsCategories')}>
      <p class="options-hint">{words('optionsCategoriesHint')}</p>
      <input
        type="search"
        class="form-field"
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
    </Section>
  )
}

/**
 * The subjects to show, by id: those that are called so, or whose category is. Where none is, those of whom it was said:
 * "butt" is not to show everybody who is mentioned beside him, for the list has no room to say why.
 */
function shownFor({ categories, subjects }: PackCards, found: SearchOutcome, wanted: string): ReadonlySet<string> {
  if (found.type === 'all') return new Set(subjects.map(({ id }) => id))
  const results = found.type === 'results' ? found.results : []
  const called = results.filter(({ name, alias }) => name.ranges.length > 0 || alias !== null)
  const inCategory = subjects.filter(({ category }) =>
    categories.some(({ id, name }) => id === category && holds(name, wanted)),
  )
  const named = [...called.map(({ subject }) => subject), ...inCategory.map(({ id }) => id)]
  return new Set(named.length > 0 ? named : results.map(({ subject }) => subject))
}

function holds(name: string, wanted: string): boolean {
  return name.toLowerCase().includes(wanted.trim().toLowerCase())
}
