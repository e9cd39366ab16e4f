import { describe, expect } from 'vitest'
import { test } from './fixture.ts'

test('names of all four kinds are marked', async ({ open }) => {
  const page = await open(
    '<p>Andrew Parker of MI5 was asked about the London Bridge attack and about Khuram Butt, one of the attackers.</p>',
  )
  expect(await page.settledMarks()).toEqual({
    painted: ['Andrew Parker', 'MI5', 'London Bridge attack', 'Khuram Butt'],
    quiet: [],
  })
})

test('marks have an underline in the colour of the text', async ({ open }) => {
  const page = await open('<p style="color: rgb(200, 0, 0)">Spoken by MI5.</p>')
  await page.settledMarks()
  const style = await page.page.evaluate(() => {
    const element = document.querySelector('p')
    if (element === null) return null
    const { textDecorationLine, textDecorationColor } = getComputedStyle(element, '::highlight(context-cards-dotted)')
    return [textDecorationLine, textDecorationColor]
  })
  expect(style).toEqual(['underline', 'rgb(200, 0, 0)'])
})

test('the first of a subject in each section is painted, the others are quiet', async ({ open }) => {
  const page = await open(`
    <h1>About MI5</h1><p>MI5 says. MI5 adds.</p>
    <h2>Later</h2><p>MI5 again, and MI5.</p>
    <section><p>MI5 in a section, MI5.</p></section>
    <article><p>MI5 in an article.</p></article>`)
  const { painted, quiet } = await page.settledMarks()
  expect([painted.length, quiet.length]).toEqual([4, 4])
})

describe('a name split over elements is one mention', () => {
  test.for([
    ['<p><b>Khuram</b> <i>Butt</i> was known.</p>', 'Khuram Butt'],
    ['<p>Khu<b>ram Bu</b>tt was known.</p>', 'Khuram Butt'],
    ['<p>Khuram\n      <a href="#">Butt</a> was known.</p>', /^Khuram\s+Butt$/],
    ['<p>Khuram&nbsp;Butt was known.</p>', /^Khuram\sButt$/],
    ['<p>Khuram Bu&shy;tt was known.</p>', /^Khuram Bu\u00ADtt$/],
    ['<p>M<span></span>I5 spoke.</p>', 'MI5'],
  ] as const)('%s', async ([html, words], { open }) => {
    const page = await open(html)
    const { painted, quiet } = await page.settledMarks()
    expect(painted).toEqual([expect.stringMatching(words)])
    expect(quiet).toEqual([])
  })
})

describe('words that are not the name stay dark', () => {
  test.for([
    '<p>Khuram</p><p>Butt</p>',
    '<p>MI55, XMI5, MI5X and M I 5</p>',
    '<p>mI5, khuram butt</p>',
    '<table><tr><td>Khuram</td><td>Butt</td></tr></table>',
    '<p>Khuram Buttle, Xhuram Butt</p>',
    '<p>The parker was lined.</p>',
  ])('%s', async (html, { open }) => {
    const page = await open(`${html}<h2>Known by now: MI5</h2>`)
    expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: [] })
  })
})

describe('nothing is marked in', () => {
  test.for([
    ['code', '<p><code>MI5</code></p>'],
    ['pre', '<pre>MI5</pre>'],
    ['kbd and samp', '<p><kbd>MI5</kbd> <samp>MI5</samp></p>'],
    ['a textarea', '<textarea>MI5</textarea>'],
    ['fields', '<input value="MI5"><input type="button" value="MI5">'],
    ['a list of choices', '<select><option>MI5</option></select>'],
    // Chromium draws it in a shadow tree of its own, and gives the text no place.
    ['a choice without a list', '<option>MI5</option><option label="Other">MI5</option>'],
    ['an editor', '<div contenteditable><p>MI5 <b>MI5</b></p></div>'],
    ['a plain-text editor', '<div contenteditable="plaintext-only">MI5</div>'],
    ['a script', '<script type="text/plain">MI5</script>'],
    ['a style', '<style>/* MI5 */</style>'],
    ['a template', '<template><p>MI5</p></template>'],
    ['noscript', '<noscript><p>MI5</p></noscript>'],
    [
      'what browsers keep to themselves',
      '<noframes>MI5</noframes><noembed>MI5</noembed><datalist>MI5</datalist><ruby>it<rp>MI5</rp><rt>MI5</rt></ruby>',
    ],
    ['a drawing', '<svg width="90" height="20"><text y="15">MI5</text></svg>'],
    ['a formula', '<math><mi>MI5</mi></math>'],
    ['a comment', '<!-- MI5 -->'],
  ] as const)('%s', async ([, html], { open }) => {
    const page = await open(`${html}<p>Known is Khuram Butt.</p>`)
    expect(await page.settledMarks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
  })

  test('a page that is one editor (designMode)', async ({ open }) => {
    const page = await open('<p>MI5</p><script>document.designMode = "on"</script>')
    await page.rest(1000)
    expect(await page.marks()).toEqual({ painted: [], quiet: [] })
  })
})

test('a name that goes on in other elements opens its card on each of its parts', async ({ open }) => {
  const page = await open(`<p>Andrew <b>Parker</b> of MI5 spoke.</p>
    <p>After the <a href="#">London</a> <i>Bridge</i> attack he spoke.</p>`)
  await page.settledMarks()
  for (const [words, heading] of [
    ['Parker', 'Andrew Parker'],
    ['Bridge', 'London Bridge attack'],
    ['attack', 'London Bridge attack'],
  ] as const) {
    await page.hover(words)
    await expect.poll(() => page.card()).toMatchObject({ heading })
    await page.leave()
    await expect.poll(() => page.card()).toBeNull()
  }
})
