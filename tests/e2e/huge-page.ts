import type { Opened } from './open-page.ts'

/** First in a page: measures the longest time, in ms, for which it could do nothing once it was loaded. */
export const pacemaker = `<!doctype html><meta charset="utf-8"><script>
  longest = 0
  addEventListener('load', () => {
    let last = performance.now()
    const beat = () => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
      setTimeout(beat)
    }
    beat()
  })
</script>`

/** All marks of a page, which may be too many to be read one by one. */
export const countMarks = ({ page }: Pick<Opened, 'page'>): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))
