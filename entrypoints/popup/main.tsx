import { render } from 'preact'
import { type Doings, DoingsContext } from '../../components/card/doings.ts'
import type { SiteView } from '../../components/on-this-page/SiteSwitch.tsx'
import { type Words, WordsContext } from '../../components/words.ts'
import { noChoices, viewOf } from '../../data/choices.ts'
import { type Items, itemsOf } from '../../data/items.ts'
import pack from '../../data/pack.json?cards'
import searchWords from '../../data/pack.json?search'
import { createFinder } from '../../data/search/find.ts'
import { isSiteOff, parseSettings, type Settings } from '../../data/settings.ts'
import { siteSwitch } from '../../data/site-switch.ts'
import type { PageView } from '../../data/this-page.ts'
import { copyText } from '../../platform/copy-text.ts'
import { takeOver } from '../../platform/hand-over.ts'
import { readWords, setLanguage } from '../../platform/language.ts'
import { followManaged } from '../../platform/managed-settings.ts'
import { openOptions } from '../../platform/own-pages.ts'
import { setScheme } from '../../platform/scheme.ts'
import { openSettings } from '../../platform/stored-settings.ts'
import { openThisPage } from '../../platform/this-page.ts'
import { Popup } from './Popup.tsx'
import { setTextSize } from './set-text-size.ts'
import { queryAt, viewAt } from './view.ts'

const words: Words = readWords()
setLanguage(words)
document.title = words('extensionName')

/** What a card can do here. */
const doings: Doings = { copy: (text) => copyText(text) }
const find = createFinder(pack, searchWords)
const ids = pack.subjects.map(({ id }) => id)
/** What the address asks for, until which nothing is shown. */
let place: string | undefined
let managed: Items | undefined
let view = viewOf(noChoices)
let page: PageView = { state: 'asking' }

const stored = openSettings((next) => {
  view = next
  show()
})
void followManaged((next) => {
  managed = next
  show()
})
const thisPage = openThisPage((next) => {
  page = next
  show()
})
// Asked for something else in the same tab, the browser changes nothing but the fragment.
addEventListener('hashchange', () => location.reload())
void takeOver(location.hash).then((found) => {
  place = found
  show()
})

/** Whether the site of the page is on and who decides that, by all that holds now; null until it is known. */
function siteNow(own: Items, settings: Settings): SiteView | null {
  if (!('host' in page) || managed === undefined || view.state === 'waiting') return null
  return { on: !isSiteOff(settings, page.host), decision: siteSwitch(own, managed, page.host) }
}

function show(): void {
  if (place === undefined) return
  const own = itemsOf(view.settings)
  const settings = parseSettings(own, managed)
  setScheme(settings)
  setTextSize(settings.cardText)
  render(
    <WordsContext.Provider value={words}>
      <DoingsContext.Provider value={doings}>
        <Popup
          pack={pack}
          find={find}
          first={viewAt(place, ids)}
          firstQuery={queryAt(place)}
          page={page}
          pictures={settings.figures}
          site={siteNow(own, settings)}
          isUnsaved={view.state === 'unsaved'}
          onChoose={(choice) => stored.choose(choice)}
          onRetry={() => stored.retry()}
          onVisit={(subject) => thisPage.visit(subject)}
          onReload={() => thisPage.reload()}
          onSettings={() => void openOptions()}
        />
      </DoingsContext.Provider>
    </WordsContext.Provider>,
    document.body,
  )
}
