import { render } from 'preact'
import { type Words, WordsContext } from '../../components/words.ts'
import { noChoices, viewOf } from '../../data/choices.ts'
import type { Items } from '../../data/items.ts'
import pack from '../../data/pack.json?cards'
import searchWords from '../../data/pack.json?search'
import { createFinder } from '../../data/search/find.ts'
import { managedItems, withManaged } from '../../data/settings-file.ts'
import { takeOver } from '../../platform/hand-over.ts'
import { readWords, setLanguage } from '../../platform/language.ts'
import { followManaged } from '../../platform/managed-settings.ts'
import { ownVersion } from '../../platform/own-version.ts'
import { setScheme } from '../../platform/scheme.ts'
import { followShortcuts, openShortcutSettings, type Shortcut } from '../../platform/shortcuts.ts'
import { openSettings } from '../../platform/stored-settings.ts'
import { Options } from './Options.tsx'
import { paintPreview } from './paint-preview.ts'
import { showSubject } from './show-subject.ts'

const words: Words = readWords()
setLanguage(words)
document.title = words('optionsTitle')

const version = ownVersion()
const find = createFinder(pack, searchWords)
let managed: Items = {}
let shortcuts: readonly Shortcut[] = []
let view = viewOf(noChoices)

const stored = openSettings((next) => {
  view = next
  show()
})
void followManaged((next) => {
  managed = managedItems(next)
  show()
})

void followShortcuts((next) => {
  shortcuts = next
  show()
})

function show() {
  setScheme(withManaged(view.settings, managed))
  render(
    <WordsContext.Provider value={words}>
      <Options
        version={version}
        pack={pack}
        find={find}
        view={view}
        managed={managed}
        shortcuts={shortcuts}
        onChoose={(choice) => stored.choose(choice)}
        onChooseAll={(choices) => stored.chooseAll(choices)}
        onRetry={() => stored.retry()}
        onChangeShortcuts={() => openShortcutSettings()}
        paint={paintPreview}
      />
    </WordsContext.Provider>,
    document.body,
  )
}

const showPlace = () => takeOver(location.hash).then(showSubject)
addEventListener('hashchange', showPlace)
void showPlace()
