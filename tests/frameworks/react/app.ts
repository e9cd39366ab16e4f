import { createElement as h, useState, useSyncExternalStore } from 'react'
import type { Store } from '../page.ts'

/** The whole document, as React frameworks render it. */
export function App({ store }: { store: Store }) {
  const { surname, service, people, note } = useSyncExternalStore(store.subscribe, store.get, store.get)
  const [clicks, setClicks] = useState(0)
  return h(
    'html',
    { lang: 'en' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'A page of React')),
    h(
      'body',
      null,
      h('h1', null, 'An interview'),
      h('p', null, 'Andrew ', surname, ' led ', h('b', null, service), '.'),
      h(
        'ul',
        null,
        people.map(({ key, text }) => h('li', { key }, text)),
      ),
      note === null ? null : h('aside', null, 'A note on ', note, '.'),
      h('button', { type: 'button', onClick: () => setClicks(clicks + 1) }, 'clicked ', clicks, ' times'),
    ),
  )
}
