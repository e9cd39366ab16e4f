import { render } from 'preact'
import { type Words, WordsContext } from '../../components/words'
import pack from '../../data/pack.json?cards'
import { createFinder } from '../../data/search/find'
import { defaultSettings, isSiteOff, siteKey } from '../../data/settings'
import type { PageView } from '../../data/this-page'
import { readWords, setLanguage } from '../../platform/language'
import { openOptions } from '../../platform/own-pages'
import { openSettings } from '../../platform/stored-settings'
import { openThisPage } from '../../platform/this-page'
import { Popup } from './Popup'
import { queryAt, viewAt } from './view'

const words: Words = readWords()
setLanguage(words)
document.title = words('extensionName')

const find = createFinder(pack)
const first = viewAt(
  location.hash,
  pack.subjects.map(({ id }) => id),
)
let settings = defaultSettings
const stored = openSettings((view) => {
  settings = view.settings
})
const thisPage = openThisPage(show)

/** Lists the site or takes it off the list, whichever of the two is meant; a site that a pattern covers is for the options page. */
function switchSite(host: string, on: boolean): void {
  const listed = on !== (settings.sites.mode === 'except')
  const patterns = settings.sites.patterns.filter((pattern) => pattern !== host)
  const after = { ...settings, sites: { ...settings.sites, patterns: listed ? [...patterns, host] : patterns } }
  if (isSiteOff(after, host) === on) void openOptions()
  else stored.choose({ key: siteKey(host), value: listed ? true : undefined })
}

function show(page: PageView): void {
  render(
    <WordsContext.Provider value={words}>
      <Popup
        pack={pack}
        find={find}
        first={first}
        firstQuery={queryAt(location.hash)}
        page={page}
        onSwitchSite={switchSite}
        onVisit={(subject) => thisPage.visit(subject)}
        onReload={() => thisPage.reload()}
        onSettings={() => void openOptions()}
      />
    </WordsContext.Provider>,
    document.body,
  )
}
