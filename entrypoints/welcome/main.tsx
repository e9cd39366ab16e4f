import { createRef, render } from 'preact'
import { type Words, WordsContext } from '../../components/words.ts'
import pack from '../../data/pack.json?cards'
import { readWords, setLanguage } from '../../platform/language.ts'
import { openOptions } from '../../platform/own-pages.ts'
import { setScheme } from '../../platform/scheme.ts'
import { followShortcuts, openShortcutSettings, type Shortcut } from '../../platform/shortcuts.ts'
import { watchSettings } from '../content-script/settings.ts'
import { bringToLife, type LiveText } from './live-text.ts'
import { Welcome } from './Welcome.tsx'

const words: Words = readWords()
setLanguage(words)
document.title = words('welcomeTitle')

const passage = createRef<HTMLParagraphElement>()
let live: Promise<LiveText> | undefined

show([])
void followShortcuts(show)

void watchSettings(async (settings) => {
  setScheme(settings)
  if (passage.current) live ??= bringToLife(passage.current, settings)
  ;(await live)?.apply(settings)
})

function show(shortcuts: readonly Shortcut[]): void {
  render(
    <WordsContext.Provider value={words}>
      <Welcome
        source={pack.source}
        passage={passage}
        shortcuts={shortcuts}
        isDesktop={shortcuts.length > 0}
        onShow={async () => (await live)?.showNext()}
        onShortcuts={() => openShortcutSettings()}
        onSettings={() => void openOptions()}
      />
    </WordsContext.Provider>,
    document.body,
  )
}
