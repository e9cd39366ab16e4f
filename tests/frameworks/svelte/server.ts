import { render } from 'svelte/server'
import { readable } from 'svelte/store'
import { firstState } from '../page.ts'
import Page from './page.svelte'

const { head, body } = render(Page, { props: { store: readable(firstState) } })
process.stdout.write(
  `<!doctype html><html lang="en"><head><title>A page of Svelte</title>${head}</head><body><div id="app">${body}</div></body></html>`,
)
