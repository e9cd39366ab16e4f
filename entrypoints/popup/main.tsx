import { render } from 'preact'
import { type Words, WordsContext } from '../../components/words'
import pack from '../../data/pack.json?cards'
import { readWords, setLanguage } from '../../platform/language'
import { openOptions } from '../../platform/own-pages'
import { Popup } from './Popup'
import { viewAt } from './view'

const words: Words = readWords()
setLanguage(words)
document.title = words('extensionName')

const first = viewAt(
  location.hash,
  pack.subjects.map(({ id }) => id),
)
render(
  <WordsContext.Provider value={words}>
    <Popup pack={pack} first={first} onSettings={() => void openOptions()} />
  </WordsContext.Provider>,
  document.body,
)
