import { render } from 'preact'
import { type Words, WordsContext } from '../../components/words'
import type { SettingsView } from '../../data/choices'
import pack from '../../data/pack.json?cards'
import { readWords, setLanguage } from '../../platform/language'
import { openSettings } from '../../platform/stored-settings'
import { Options } from './Options'

const words: Words = readWords()
setLanguage(words)
document.title = words('optionsTitle')

const stored = openSettings((view: SettingsView) => {
  render(
    <WordsContext.Provider value={words}>
      <Options pack={pack} view={view} onChoose={(choice) => stored.choose(choice)} onRetry={() => stored.retry()} />
    </WordsContext.Provider>,
    document.body,
  )
})
