import { defineBackground } from 'wxt/utils/define-background'
import pack from '../data/pack.json?cards'
import searchWords from '../data/pack.json?search'
import { createFinder } from '../data/search/find.ts'
import { listenToBrowser } from '../platform/listen.ts'

/** Keeps nothing in memory that it cannot lose: the browser ends and starts it as it likes. */
export default defineBackground(() => {
  const find = createFinder(pack, searchWords)
  const { subjects } = pack
  listenToBrowser({
    subjects,
    isXml: !import.meta.env.FIREFOX,
    suggestionsFor(text) {
      const found = find(text)
      const ids = found.type === 'results' ? found.results.map(({ subject }) => subject) : []
      return [...new Set(ids)].flatMap((id) => {
        const subject = subjects.find((one) => one.id === id)
        return subject ? [{ subject: id, name: subject.name, description: subject.description }] : []
      })
    },
  })
})
