/** The one place that touches webextension-polyfill: Chrome 140 to 147 have no `browser` of their own. */
export { default as browser } from 'webextension-polyfill'
