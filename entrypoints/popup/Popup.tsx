import { useReducer } from 'preact/hooks'
import { CardReader } from '../../components/card/CardReader'
import { Masthead } from '../../components/page/Masthead'
import { SubjectList } from '../../components/subject-list/SubjectList'
import { useWords } from '../../components/words'
import type { PackCards } from '../../data/pack'
import { CardFrame } from './CardFrame'
import { move, type View } from './view'

export interface PopupProps {
  pack: PackCards
  /** What it shows first. */
  first: View
  onSettings: () => void
}

/** The toolbar popup: every subject, and its card in place. */
export function Popup({ pack, first, onSettings }: PopupProps) {
  const words = useWords()
  const [view, onMove] = useReducer(move, first)
  const back = () => onMove({ type: 'back' })

  switch (view.at) {
    case 'list':
      return (
        <>
          <div class="popup-bar">
            <Masthead title={words('extensionName')} source={pack.source}>
              <SettingsButton onSettings={onSettings} />
            </Masthead>
          </div>
          <main class="popup-list">
            <SubjectList pack={pack} focused={view.from} onOpen={(subject) => onMove({ type: 'open', subject })} />
          </main>
        </>
      )
    case 'card':
      return (
        <CardFrame onBack={back}>
          <CardReader key={view.subject} pack={pack} subject={view.subject} occasion={null} onClose={back} />
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
