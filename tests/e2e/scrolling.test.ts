import { expect } from 'vitest'
import { test } from './fixture.ts'

test('a page that grows at its end while it is scrolled is marked all the way down', async ({ open }) => {
  const page = await open(`<!doctype html><main></main><div id="end" style="height: 10px"></div><script>
    const grow = () => {
      const { children } = document.querySelector('main')
      if (end.getBoundingClientRect().top > 2 * innerHeight || children.length === 12) return
      const section = document.createElement('section')
      section.innerHTML = '<h2>Part ' + children.length + '</h2><p style="height: 900px">Spoken by MI5.</p>'
      document.querySelector('main').append(section)
    }
    addEventListener('scroll', grow)
    grow()
    setInterval(() => scrollBy(0, 300), 20)
  </script>`)
  await expect.poll(() => page.marks()).toEqual({ painted: Array(12).fill('MI5'), quiet: [] })
  expect(page.complaints).toEqual([])
})

test('a list that fills the same few rows anew while it is scrolled has marks where its words are', async ({
  open,
}) => {
  const page = await open(`<!doctype html>
    <div id="list" style="height: 400px; overflow: auto; position: relative"><div style="height: 400000px"></div></div><script>
    const words = ['MI5', 'Khuram Butt', 'the weather', 'Andrew Parker', 'rain']
    const rows = Array.from({ length: 12 }, () => {
      const row = document.createElement('p')
      row.style.cssText = 'position: absolute; top: 0; margin: 0; height: 40px; transform: translateY(var(--at))'
      list.append(row)
      row.append('')
      return row
    })
    const draw = () => {
      const first = Math.floor(list.scrollTop / 40)
      for (let at = first; at < first + 12; at++) {
        const row = rows[at % 12]
        row.firstChild.data = 'Row ' + at + ' is of ' + words[at % 5] + '.'
        row.style.setProperty('--at', at * 40 + 'px')
      }
    }
    list.addEventListener('scroll', draw)
    draw()
    let steps = 60
    const scrolling = setInterval(() => steps-- ? list.scrollBy(0, 117) : clearInterval(scrolling), 20)
    shown = () => steps < 0 && rows.flatMap(({ textContent }) => words.filter((word) => /M|B|P/.test(word) && textContent.includes(word))).sort()
  </script>`)
  await expect.poll(() => page.page.evaluate('shown()')).toContain('MI5')
  const marked = async () => {
    const { painted, quiet } = await page.marks()
    return [...painted, ...quiet].sort()
  }
  await expect.poll(marked).toEqual(await page.page.evaluate('shown()'))
  await page.hover('Khuram Butt')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'Khuram Butt' })
  expect(page.complaints).toEqual([])
})

test('a live blog that puts its news first is marked from the top', async ({ open }) => {
  const page = await open(`<!doctype html><main><article><h2>0</h2><p>Known is Khuram Butt.</p></article></main><script>
    let told = 0
    const telling = setInterval(() => {
      const news = document.createElement('article')
      news.innerHTML = '<h2>' + ++told + '</h2><p>MI5 spoke.</p><p>MI5 spoke again.</p>'
      document.querySelector('main').prepend(news)
      if (told === 15) clearInterval(telling)
    }, 60)
  </script>`)
  await expect
    .poll(() => page.marks())
    .toEqual({ painted: [...Array(15).fill('MI5'), 'Khuram Butt'], quiet: Array(15).fill('MI5') })
  expect(page.complaints).toEqual([])
})

test('a card opens beside a box that scrolls without end, and after the page has scrolled a little under its word', async ({
  open,
}) => {
  const page = await open(`<!doctype html><body style="height: 5000px; font: 60px/2 serif">
    <div id="ticker" style="overflow: hidden; width: 300px; white-space: nowrap">${'News. '.repeat(400)}</div>
    <p style="margin: 0">Spoken by MI5.</p><script>
    setInterval(() => ticker.scrollLeft++, 10)
    addEventListener('pointermove', ({ target }) => {
      if (target.localName === 'p') setTimeout(() => scrollBy(0, 4), 100)
    })
  </script>`)
  await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  expect(page.complaints).toEqual([])
})
