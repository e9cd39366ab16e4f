import type { PageView } from '../../data/this-page'
import { useUniqueId } from '../use-unique-id'
import { useWords } from '../words'

/** What there is on the page in numbers, and the switch that keeps the extension off its site. Nothing where there is no such page. */
export function SiteSwitch({ page, onSwitch }: { page: PageView; onSwitch: (host: string, on: boolean) => void }) {
  const words = useWords()
  const id = useUniqueId()
  if ((page.state !== 'read' && page.state !== 'off') || page.host === '') return null
  const { host } = page
  const on = page.state === 'read'
  return (
    <section class="site-switch" aria-label={words('pageSite')}>
      <label class="site-switch-label" for={id}>
        <span>{words('pageSiteOn', host)}</span>
        {on && <span class="site-switch-count">{words('pageMentions', String(page.mentions))}</span>}
      </label>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has its state by itself; aria-checked beside it could differ.
        role="switch"
        class="switch"
        checked={on}
        onChange={({ currentTarget }) => onSwitch(host, currentTarget.checked)}
      />
    </section>
  )
}
