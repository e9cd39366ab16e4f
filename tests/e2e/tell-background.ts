import type { Launched } from '../../scripts/browser/launch-browser.ts'

/**
 * Headless Chromium has no shortcuts to press, no menu to open and no address bar to type in. Its background can be told
 * that it happened, with the browser's own arguments; Firefox's own window can be driven, see scripts/browser/browser-window.ts.
 */
export type Told =
  | { event: 'command'; name: string }
  | { event: 'omnibox'; text: string; disposition: string }
  | { event: 'menu'; selectionText: string }

/** Tells Chromium's background of something the reader did in the browser. */
export async function tellBackground({ browser }: Launched, told: Told): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker')
  const background = await target.worker()
  await background?.evaluate(async (told) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    const dispatch = (event: object, ...parts: unknown[]) => {
      const way: unknown = Reflect.get(event, 'dispatch')
      if (typeof way === 'function') Reflect.apply(way, event, parts)
    }
    if (told.event === 'command') dispatch(chrome.commands.onCommand, told.name, tab)
    else if (told.event === 'omnibox') dispatch(chrome.omnibox.onInputEntered, told.text, told.disposition)
    else dispatch(chrome.contextMenus.onClicked, { menuItemId: 'look-up', selectionText: told.selectionText }, tab)
  }, told)
}
