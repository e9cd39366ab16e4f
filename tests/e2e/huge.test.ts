import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import { countMarks, pacemaker } from './huge-page.ts'

describe('a huge page is marked, and never stands still for long', () => {
  // Bounds are for a busy machine; what grows with the square of the page takes minutes.
  test.for([
    [
      '50,000 mentions in paragraphs and 1,000 headings',
      50_000,
      'for (let i = 0; i < 5000; i++) put(i % 5 ? "p" : "h2", "Spoken by MI5. ".repeat(10))',
    ],
    ['10,000 mentions in one paragraph', 10_000, 'put("p", "Spoken by MI5. ".repeat(10000))'],
    [
      'a paragraph of 20,000 elements, a letter each',
      5000,
      'const p = put("p", ""); for (let i = 0; i < 20000; i++) put("span", "MI5 "[i % 4], p)',
    ],
    ['a text of 5 MB', 1, 'put("p", "The weather stays fine. ".repeat(220000) + "Spoken by MI5.")'],
    [
      'names that begin again and again and go on otherwise',
      3,
      'put("p", "Andrew ".repeat(60000) + "Parker of MI5. " + "London Bridge ".repeat(30000) + "attack. " + "the Director-General of ".repeat(15000))',
    ],
    [
      'elements nested 1,000 deep',
      1,
      'let at = f; for (let i = 0; i < 1000; i++) at = put("div", "", at); at.append("Spoken by MI5.")',
    ],
    [
      // At 50,000 Firefox ends the page; Chromium takes 20 s to nest 100,000. Both by themselves.
      'hidden elements nested 20,000 deep',
      1,
      'let at = put("div", ""); at.hidden = true; for (let i = 0; i < 20000; i++) at = put("div", "", at); at.append("Spoken by MI5."); put("p", "Khuram Butt")',
    ],
    [
      'inline elements nested 1,000 deep, each with a mention',
      1000,
      'let at = put("p", ""); for (let i = 0; i < 1000; i++) at = put("span", "Spoken by MI5. ", at)',
    ],
  ] as const)('%s', async ([, mentions, script], { open }) => {
    const page = await open(`${pacemaker}<body><script>{
      const f = document.createDocumentFragment()
      const put = (tag, text, into = f) => into.appendChild(Object.assign(document.createElement(tag), { textContent: text }))
      ${script}
      document.body.append(f)
    }</script>`)
    await expect.poll(() => countMarks(page), { timeout: 20_000 }).toBe(mentions)
    expect(await page.page.evaluate('longest')).toBeLessThan(4000)
    expect(page.complaints).toEqual([])
  })

  test('100 frames, of which ten mention something', async ({ open }) => {
    const page = await open(`${pacemaker}<body><script>
      for (let i = 0; i < 100; i++)
        document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: i % 10 ? '<p>The weather.' : '<p>Spoken by MI5.' }))
    </script>`)
    const marked = () =>
      page.page.evaluate(
        () => [...Array(100).keys()].filter((index) => frames[index]?.document.defaultView?.CSS.highlights.size).length,
      )
    await expect.poll(marked, { timeout: 20_000 }).toBe(10)
    expect(await page.page.evaluate('longest')).toBeLessThan(4000)
    expect(page.complaints).toEqual([])
  })
})
