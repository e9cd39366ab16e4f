/** The part of the bundled pack that finding mentions needs, as scripts/build/pack-plugin.ts serves it. */
declare module '*/pack.json?rules' {
  const rules: import('./rules.ts').Rules
  export default rules
}
