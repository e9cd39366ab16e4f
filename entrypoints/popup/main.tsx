import { render } from 'preact'
import { type Words, WordsContext } from '../../components/words'
import pack from '../../data/pack.json?cards'
import { createFinder } from '../../data/search/find'
import type { PageView } from '../../data/this-page'
import { readWords, setLanguage } from '../../platform/language'
import { openOptions } from '../../platform/own-pages'
import { openThisPage } from '../../platform/this-page'
import { Popup } from './Popup'
import { viewAt } from './view'

const words: Words = readWords()
setLanguage(words)
document.title = words('extensionName')

const find = createFinder(pack)
const first = viewAt(
  location.hash,
  pack.subjects.map(({ id }) => id),
)
const thisPage = openThisPage(show)

function show(page: PageView): void {
  render(
    <WordsContext.Provider value={words}>
      <Popup
        pack={pack}
        find={find}
        first={first}
        page={page}
        onVisit={(subject) => thisPage.visit(subject)}
        onReload={() => thisPage.reload()}
        onSettings={() => void openOptions()}
      />
    </WordsContext.Provider>,
    document.body,
  )
}
