import type { Choice } from '../../data/choices.ts'
import type { SiteSwitch as Decision } from '../../data/site-switch.ts'
import type { PageView } from '../../data/this-page.ts'
import { Switch } from '../switch/Switch.tsx'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords, type Words } from '../words.ts'

/** Whether the extension runs on the page's site, counting choices that are not stored yet, and who decides that. */
export interface SiteView {
  readonly on: boolean
  readonly decision: Decision
}

export interface SiteSwitchProps {
  page: PageView
  /** Null until it is known. */
  site: SiteView | null
  onSwitch: (choice: Choice) => void
}

/**
 * How many mentions the page has, and the switch that keeps the extension off its site. Nothing where there is no such
 * page.
 */
export function SiteSwitch({ page, site, onSwitch }: SiteSwitchProps) {
  const words = useWords()
  const id = useUniqueId()
  if ((page.state !== 'read' && page.state !== 'off') || page.host === '') return null
  const note = site === null ? '' : noteOf(site.decision, words)
  const choice = site?.decision.by === 'reader' ? site.decision.choice : null
  return (
    <section class="site-switch" aria-label={words('pageSite')}>
      <label class="site-switch-label" for={id}>
        <span>{words('pageSiteOn', page.host)}</span>
        {page.state === 'read' && <span class="site-switch-note">{words('pageMentions', String(page.mentions))}</span>}
      </label>
      <Switch
        id={id}
        on={site === null ? null : site.on}
        locked={choice === null}
        about={note === '' ? undefined : `${id}-note`}
        onSwitch={() => choice !== null && onSwitch(choice)}
      />
      {note !== '' && (
        <p class="site-switch-note site-switch-decided" id={`${id}-note`}>
          {note}
        </p>
      )}
    </section>
  )
}

/** Why the switch cannot be moved, '' where it can. */
function noteOf(decision: Decision, words: Words): string {
  switch (decision.by) {
    case 'reader':
      return ''
    case 'pattern':
      return words('pageSitePattern', decision.pattern)
    case 'organisation':
      return words('optionsLocked')
  }
}
