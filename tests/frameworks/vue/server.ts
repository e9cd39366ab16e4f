import { renderToString } from 'vue/server-renderer'
import { createStore } from '../page.ts'
import { createPage } from './app.ts'

const markup = await renderToString(createPage(createStore()))
process.stdout.write(
  `<!doctype html><html lang="en"><head><title>A page of Vue</title></head><body><div id="app">${markup}</div></body></html>`,
)
