import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createStore } from '../page.ts'
import { App } from './app.ts'

process.stdout.write(`<!doctype html>${renderToString(createElement(App, { store: createStore() }))}`)
