import { nextTick } from 'vue'
import { createStore } from '../page.ts'
import { createPage } from './app.ts'

const store = createStore()

globalThis.frameworkPage = {
  hydrate() {
    createPage(store).mount('#app')
    return nextTick()
  },
  show(state) {
    store.set(state)
    return nextTick()
  },
}
