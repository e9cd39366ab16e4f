import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { withoutInnerHtml, writesHtml } from '../../../scripts/build/preact-without-inner-html.ts'

const preact = readFileSync(fileURLToPath(import.meta.resolve('preact')), 'utf8')

describe('Preact without innerHTML', () => {
  test('writes HTML as it is installed', () => {
    expect(writesHtml(preact)).toBe(true)
  })

  test('writes none after the branch is taken out, and is the same file but for that', () => {
    const rest = withoutInnerHtml(preact)
    expect(rest).not.toBeNull()
    expect(writesHtml(rest ?? preact)).toBe(false)
    expect(preact.length - (rest ?? '').length).toBeLessThan(100)
  })

  test('still runs after the branch is taken out', async () => {
    const address = `data:text/javascript,${encodeURIComponent(withoutInnerHtml(preact) ?? '')}`
    const { h } = await import(/* @vite-ignore */ address)
    expect(h('p', { class: 'fact' }, 'text').props).toEqual({ class: 'fact', children: 'text' })
  })

  test('refuses a Preact whose branch it does not know', () => {
    expect(withoutInnerHtml('html&&(node.innerHTML=html.__html)')).toBeNull()
  })

  test('refuses a Preact that writes it in a second place', () => {
    expect(withoutInnerHtml(`${preact};function x(n,t){n.innerHTML=t}`)).toBeNull()
  })
})

describe('what counts as writing HTML', () => {
  test.each(['a.innerHTML=b', 'a.innerHTML = b', 'a.outerHTML+=b', 'a.insertAdjacentHTML("beforeend",b)'])(
    '%s does',
    (code) => {
      expect(writesHtml(code)).toBe(true)
    },
  )

  test.each(['a.innerHTML==b', 'a.innerHTML', '"innerHTML"', 'a.textContent=b'])('%s does not', (code) => {
    expect(writesHtml(code)).toBe(false)
  })
})
