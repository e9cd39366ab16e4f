import { parseSettings, type Settings } from '../../data/settings'
import { type Items, itemsOf } from '../../data/settings-file'

/** Gives the page the colours that cards have, so that the choice shows at once. */
export function paintScheme(settings: Settings, managed: Items, root: HTMLElement = document.documentElement): void {
  const { theme } = parseSettings(itemsOf(settings), managed)
  if (theme === 'auto') root.removeAttribute('data-scheme')
  else root.setAttribute('data-scheme', theme)
}
