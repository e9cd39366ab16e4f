import type { Frame } from 'puppeteer-core'
import { evaluateInRoot } from '../../scripts/browser/closed-root.ts'

/** What has the focus in the card: its role or, where it has none, its name; '' where nothing in the card has it. */
export async function focusInCard(frame: Frame): Promise<string> {
  for (const host of await frame.$$('[popover="manual"]:popover-open')) {
    const name = await evaluateInRoot(host, ({ activeElement }) =>
      activeElement === null
        ? ''
        : (activeElement.getAttribute('role') ??
          activeElement.getAttribute('aria-label') ??
          activeElement.textContent?.trim() ??
          ''),
    )
    await host.dispose()
    if (name !== null) return name
  }
  return ''
}
