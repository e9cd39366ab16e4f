import { useReducer, useState } from 'preact/hooks'
import { Alert } from '../../components/alert/Alert.tsx'
import { CardReader } from '../../components/card/CardReader.tsx'
import { SiteSwitch, type SiteView } from '../../components/on-this-page/SiteSwitch.tsx'
import { Masthead } from '../../components/page/Masthead.tsx'
import { Finder } from '../../components/search/Finder.tsx'
import { useWords } from '../../components/words.ts'
import type { Choice } from '../../data/choices.ts'
import type { PackCards } from '../../data/pack.ts'
import type { SearchOutcome } from '../../data/search/find.ts'
import type { PageView } from '../../data/this-page.ts'
import { CardFrame } from './CardFrame.tsx'
import { move, type PopupView } from './view.ts'

export interface PopupProps {
  pack: PackCards
  find: (query: string) => SearchOutcome
  /** What it shows first. */
  first: PopupView
  /** What it searches for first, '' for nothing. */
  firstQuery?: string
  /** What is known of the page in the active tab. */
  page: PageView
  /** Whether cards draw figures as pictures. */
  pictures: boolean
  /** Whether its site is on, and who decides that; null until it is known. */
  site: SiteView | null
  /** Whether the browser refused to store a choice. */
  isUnsaved: boolean
  onVisit: (subject: string) => void
  onChoose: (choice: Choice) => void
  /** The reader wants refused choices stored after all. */
  onRetry: () => void
  onReload: () => void
  onSettings: () => void
}

/** The toolbar popup: search, what is on the page, every subject; and a subject's card in place. */
export function Popup({
  pack,
  find,
  first,
  firstQuery = '',
  page,
  pictures,
  site,
  isUnsaved,
  onVisit,
  onChoose,
  onRetry,
  onReload,
  onSettings,
}: PopupProps) {
  const words = useWords()
  const [view, onMove] = useReducer(move, first)
  const [query, setQuery] = useState(firstQuery)
  const back = () => onMove({ type: 'back' })

  switch (view.at) {
    case 'list':
      return (
        <Finder
          pack={pack}
          find={find}
          page={page}
          query={query}
          onQuery={setQuery}
          from={view.from}
          onOpen={(subject, from) => onMove({ type: 'open', subject, from })}
          onVisit={onVisit}
          onReload={onReload}
        >
          <div class="popup-top">
            <Masthead title={words('extensionName')} source={pack.source}>
              <SettingsButton onSettings={onSettings} />
            </Masthead>
            <SiteSwitch page={page} site={site} onSwitch={onChoose} />
            {isUnsaved && (
              <Alert text={words('popupUnsaved')} action={{ name: words('optionsTryAgain'), run: onRetry }} />
            )}
          </div>
        </Finder>
      )
    case 'card':
      return (
        <CardFrame onBack={back}>
          <CardReader
            key={view.subject}
            pack={pack}
            subject={view.subject}
            occasion={null}
            pictures={pictures}
            onClose={back}
          />
        </CardFrame>
      )
  }
}

function SettingsButton({ onSettings }: { onSettings: () => void }) {
  const name = useWords()('popupSettings')
  return (
    <button type="button" class="popup-settings" aria-label={name} title={name} onClick={onSettings}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M1 4h8M13 4h2M1 12h2M7 12h8" />
        <circle cx="11" cy="4" r="2" />
        <circle cx="5" cy="12" r="2" />
      </svg>
    </button>
  )
}
