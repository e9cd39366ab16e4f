/** The part of the bundled pack that cards show, as scripts/pack-plugin.ts serves it. */
declare module '*/pack.json?cards' {
  const cards: import('./pack.ts').PackCards
  export default cards
}
