import { hydrate, tick } from 'svelte'
import { writable } from 'svelte/store'
import { firstState, type PageState } from '../page.ts'
import Page from './page.svelte'

const store = writable<PageState>(firstState)

globalThis.frameworkPage = {
  hydrate() {
    const target = document.querySelector('#app')
    if (target !== null) hydrate(Page, { target, props: { store } })
    return tick()
  },
  show(state) {
    store.set(state)
    return tick()
  },
}
