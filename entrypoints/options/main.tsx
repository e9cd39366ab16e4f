import { render } from 'preact'
import { type Words, WordsContext } from '../../components/words'
import { noChoices, viewOf } from '../../data/choices'
import { type Items, itemsOf } from '../../data/items'
import pack from '../../data/pack.json?cards'
import { parseSettings } from '../../data/settings'
import { managedItems } from '../../data/settings-file'
import { takeOver } from '../../platform/hand-over'
import { readWords, setLanguage } from '../../platform/language'
import { followManaged } from '../../platform/managed-settings'
import { ownVersion } from '../../platform/own-version'
import { setScheme } from '../../platform/scheme'
import { followShortcuts, openShortcutSettings, type Shortcut } from '../../platform/shortcuts'
import { openSettings } from '../../platform/stored-settings'
import { Options } from './Options'
import { paintPreview } from './paint-preview'
import { showSubject } from './show-subject'

const words: Words = readWords()
setLanguage(words)
document.title = words('optionsTitle')

const version = ownVersion()
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
  setScheme(parseSettings(itemsOf(view.settings), managed))
  render(
    <WordsContext.Provider value={words}>
      <Options
        version={version}
        pack={pack}
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
