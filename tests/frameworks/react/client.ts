import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { createStore, painted } from '../page.ts'
import { App } from './app.ts'

const store = createStore()

globalThis.frameworkPage = {
  hydrate() {
    hydrateRoot(document, createElement(App, { store }))
    return painted()
  },
  show(state) {
    store.set(state)
    return painted()
  },
}
