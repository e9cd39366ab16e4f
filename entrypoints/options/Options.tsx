import { About } from '../../components/about/About.tsx'
import { Alert } from '../../components/alert/Alert.tsx'
import { Look, type LookSetting } from '../../components/look/Look.tsx'
import type { Paint } from '../../components/look/Preview.tsx'
import { Masthead } from '../../components/page/Masthead.tsx'
import { Shortcuts } from '../../components/shortcuts/Shortcuts.tsx'
import { Sites } from '../../components/sites/Sites.tsx'
import { useWords } from '../../components/words.ts'
import type { Choice, SettingsView } from '../../data/choices.ts'
import type { Items } from '../../data/items.ts'
import type { PackCards } from '../../data/pack.ts'
import { hostInLetters } from '../../data/punycode.ts'
import type { SearchOutcome } from '../../data/search/find.ts'
import { defaultSettings, type Settings, siteKey } from '../../data/settings.ts'
import { withManaged } from '../../data/settings-file.ts'
import { readPattern } from '../../data/sites.ts'
import { KeepSettings } from './KeepSettings.tsx'
import { Section } from './Section.tsx'
import { Switches } from './Switches.tsx'

export interface OptionsProps {
  /** Of the extension. */
  version: string
  pack: PackCards
  find: (query: string) => SearchOutcome
  view: SettingsView
  /** What an administrator has set, by storage key. */
  managed?: Items
  /** Keyboard commands as the browser has them; none where it has no keyboard. */
  shortcuts?: readonly { name: string; keys: string }[]
  onChoose: (choice: Choice) => void
  /** Choices that belong together. */
  onChooseAll: (choices: readonly Choice[]) => void
  /** The reader wants refused choices stored after all. */
  onRetry: () => void
  /** The reader wants to change shortcuts; resolves to false where the browser would not. */
  onChangeShortcuts: () => Promise<boolean>
  /** Marks the preview. */
  paint: Paint
}

const NOTHING: Items = {}

/** The options page: what may light up, how and where, and the settings as a whole. */
export function Options(props: OptionsProps) {
  const { version, pack, find, view, managed = NOTHING, shortcuts = [], onChoose, onChooseAll, onRetry } = props
  const words = useWords()
  const { state } = view
  const settings = withManaged(view.settings, managed)
  const locked: ReadonlySet<string> = new Set(Object.keys(managed))
  const known = state !== 'waiting'
  return (
    <>
      <Masthead title={words('optionsTitle')} source={pack.source} />
      <main>
        {locked.size > 0 && <p class="options-hint">{words('aboutOrganisation')}</p>}
        <Switches pack={pack} find={find} settings={settings} known={known} locked={locked} onChoose={onChoose} />
        {known && (
          <>
            <Section id="look" title={words('lookHeading')}>
              <div class="options-panel">
                <Look
                  settings={settings}
                  pack={pack}
                  sample={pack.subjects.find(({ marking }) => marking.lights)}
                  paint={props.paint}
                  locked={locked}
                  onSet={(setting) => onChoose(sparse(setting))}
                />
              </div>
            </Section>
            <Section id="sites" title={words('sitesHeading')}>
              <div class="options-panel">
                <Sites
                  sites={settings.sites}
                  read={readPattern}
                  inLetters={hostInLetters}
                  locked={{
                    mode: locked.has('sites.mode'),
                    patterns: new Set(settings.sites.patterns.filter((pattern) => locked.has(siteKey(pattern)))),
                  }}
                  onMode={(mode) => onChoose(sparseMode(mode))}
                  onAdd={(pattern) => onChoose({ key: siteKey(pattern), value: true })}
                  onRemove={(pattern) => onChoose({ key: siteKey(pattern), value: undefined })}
                />
              </div>
            </Section>
            <Section id="keep" title={words('fileHeading')}>
              <KeepSettings
                pack={pack}
                settings={view.settings}
                isUnsaved={state === 'unsaved'}
                onChooseAll={onChooseAll}
              />
            </Section>
          </>
        )}
        {shortcuts.length > 0 && (
          <Section id="shortcuts" title={words('optionsShortcuts')}>
            <div class="options-panel">
              <Shortcuts shortcuts={shortcuts} onChange={props.onChangeShortcuts} />
            </div>
          </Section>
        )}
        <Section id="about" title={words('aboutHeading')}>
          <About source={pack.source} version={version} />
        </Section>
        {state === 'unread' && <Alert text={words('optionsUnread')} />}
        {state === 'unsaved' && (
          <Alert text={words('optionsUnsaved')} action={{ name: words('optionsTryAgain'), run: onRetry }} />
        )}
      </main>
    </>
  )
}

/** What differs from the default is stored, and nothing else. */
function sparse({ key, value }: LookSetting): Choice {
  return { key, value: value === defaultSettings[key] ? undefined : value }
}

function sparseMode(mode: Settings['sites']['mode']): Choice {
  return { key: 'sites.mode', value: mode === defaultSettings.sites.mode ? undefined : mode }
}
