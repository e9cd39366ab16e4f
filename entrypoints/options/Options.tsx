import { CategorySwitch } from '../../components/category-switch/CategorySwitch'
import { Notice } from '../../components/notice/Notice'
import { Masthead } from '../../components/page/Masthead'
import { useWords } from '../../components/words'
import type { Choice, SettingsView } from '../../data/choices'
import type { PackCards } from '../../data/pack'
import { categoryKey } from '../../data/settings'

export interface OptionsProps {
  pack: PackCards
  view: SettingsView
  onChoose: (choice: Choice) => void
  /** The reader wants refused choices stored after all. */
  onRetry: () => void
}

/** The options page: what may light up. */
export function Options({ pack, view, onChoose, onRetry }: OptionsProps) {
  const words = useWords()
  const { settings, state } = view
  return (
    <>
      <Masthead title={words('optionsTitle')} source={pack.source} />
      <main>
        <section aria-labelledby="categories">
          <h2 class="options-heading" id="categories">
            {words('optionsCategories')}
          </h2>
          <p class="options-hint">{words('optionsCategoriesHint')}</p>
          <div class="options-switches">
            {pack.categories.map((category) => (
              <CategorySwitch
                key={category.id}
                category={category}
                subjects={pack.subjects.filter((subject) => subject.category === category.id)}
                on={state === 'waiting' ? null : !settings.offCategories.includes(category.id)}
                onSwitch={(on) => onChoose({ key: categoryKey(category.id), value: on ? undefined : false })}
              />
            ))}
          </div>
        </section>
        {state === 'unread' && <Notice text={words('optionsUnread')} />}
        {state === 'unsaved' && (
          <Notice text={words('optionsUnsaved')} action={{ name: words('optionsTryAgain'), run: onRetry }} />
        )}
      </main>
    </>
  )
}
