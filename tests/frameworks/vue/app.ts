import { createSSRApp, defineComponent, onUnmounted, ref, shallowRef } from 'vue'
import type { Store } from '../page.ts'

/** The same page as a Vue app, from a template. */
export function createPage(store: Store) {
  const page = defineComponent({
    setup() {
      const state = shallowRef(store.get())
      const clicks = ref(0)
      onUnmounted(
        store.subscribe(() => {
          state.value = store.get()
        }),
      )
      return { state, clicks }
    },
    template: `
      <h1>An interview</h1>
      <p>Andrew {{ state.surname }} led <b>{{ state.service }}</b>.</p>
      <ul><li v-for="{ key, text } in state.people" :key="key">{{ text }}</li></ul>
      <aside v-if="state.note !== null">A note on {{ state.note }}.</aside>
      <button type="button" @click="clicks++">clicked {{ clicks }} times</button>`,
  })
  return createSSRApp(page)
}
