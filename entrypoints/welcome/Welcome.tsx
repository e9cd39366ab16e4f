import type { Ref } from 'preact'
import { Masthead } from '../../components/page/Masthead.tsx'
import { Shortcuts, type ShortcutsProps } from '../../components/shortcuts/Shortcuts.tsx'
import { useWords } from '../../components/words.ts'
import type { Source } from '../../data/pack-schema.ts'

export interface WelcomeProps {
  source: Source
  /** Where the text is put in which names light up. */
  passage: Ref<HTMLParagraphElement>
  /** None where the browser has no shortcuts. */
  shortcuts: ShortcutsProps['shortcuts']
  /** Whether the browser has a keyword in the address bar and a menu of selected text. */
  isDesktop: boolean
  onShow: () => void
  /** The reader wants other shortcuts; resolves to false where the browser would not show its settings of them. */
  onShortcuts: () => Promise<boolean>
  onSettings: () => void
}

const WAYS = [
  ['welcomeToolbar', 'welcomeToolbarHow'],
  ['welcomeAddress', 'welcomeAddressHow'],
  ['welcomeMenu', 'welcomeMenuHow'],
] as const

/**
 * The page shown once after installation: what the extension does, on live text, and what it never does. It asks for
 * nothing.
 */
export function Welcome(props: WelcomeProps) {
  const { source, passage, shortcuts, isDesktop, onShow, onShortcuts, onSettings } = props
  const words = useWords()
  return (
    <>
      <Masthead title={words('welcomeTitle')} source={source} />
      <main>
        <p class="welcome-lead">{words('welcomeLead')}</p>
        <section class="welcome-try" aria-labelledby="try">
          <h2 id="try" class="welcome-label">
            {words('welcomeTry')}
          </h2>
          <p class="welcome-passage" ref={passage}>
            {words('welcomePassage')}
          </p>
          <div class="welcome-how">
            <p>{words('welcomeHow')}</p>
            <button type="button" class="page-button" onClick={onShow}>
              {words('welcomeShow')}
            </button>
          </div>
        </section>
        <section aria-labelledby="find">
          <h2 id="find">{words('welcomeFind')}</h2>
          <dl class="welcome-ways">
            {WAYS.slice(0, isDesktop ? undefined : 1).map(([name, how]) => (
              <div key={name}>
                <dt>{words(name)}</dt>
                <dd>{words(how)}</dd>
              </div>
            ))}
          </dl>
        </section>
        {shortcuts.length > 0 && (
          <section aria-labelledby="keys">
            <h2 id="keys">{words('welcomeKeys')}</h2>
            <Shortcuts shortcuts={shortcuts} onChange={onShortcuts} />
          </section>
        )}
        <section aria-labelledby="never">
          <h2 id="never">{words('welcomeNever')}</h2>
          <p>{words('welcomeNeverHow')}</p>
        </section>
        <footer class="welcome-end">
          <button type="button" class="page-button" onClick={onSettings}>
            {words('welcomeSettings')}
          </button>
          <p>{words('welcomeReload')}</p>
        </footer>
      </main>
    </>
  )
}
