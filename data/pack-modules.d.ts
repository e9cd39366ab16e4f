/** The part of the bundled pack that the extension's pages show, as scripts/build/pack-plugin.ts serves it. */
declare module '*/pack.json?cards' {
  const cards: import('./pack.ts').PackCards
  export default cards
}

/** The part that cards on a page show. */
declare module '*/pack.json?shown' {
  const shown: import('./pack.ts').PackShown
  export default shown
}

/** The part of the bundled pack that only searching needs, as scripts/build/pack-plugin.ts serves it. */
declare module '*/pack.json?search' {
  const words: import('./search/search-words.ts').SearchWords
  export default words
}
