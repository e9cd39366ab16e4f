/**
 * One spelling for what people spell in several ways: British and American, doubled consonants or single, singular or
 * plural. The outcome is for comparing only; the same rules run over the pack and over what is typed.
 */
export function spelling(word: string): string {
  if (/^\d+$/.test(word)) return word
  const single = word
    // The letter I typed as the figure 1: M15.
    .replace(/^(\p{L})1(?=\d$)/u, '$1i')
    .replace(/isation/, 'ization')
    .replace(/(..)is(e[ds]?|er|ers|ing)$/, '$1iz$2')
    .replace(/(..)yse([ds]?)$/, '$1yze$2')
    .replace(/(...)our(s|ed|ing|al)?$/, '$1or$2')
    .replace(/([^aeiou])re(s?)$/, '$1er$2')
    .replace(/ence(s?)$/, 'ense$1')
    .replace(/amme(s?)$/, 'am$1')
  const one = singular(single)
  // Short words differ by their doubled letter alone: but, Butt.
  return one.length > 4 ? one.replace(/([^aeiou])\1/gu, '$1') : one
}

function singular(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('lves')) return `${word.slice(0, -3)}f`
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

/** Endings that make a new word of the same family, longest first, with the fewest letters that must remain. */
const endings: readonly (readonly [ending: RegExp, remain: number])[] = [
  [/(?<=[ts])ion$/, 4],
  [/at$/, 6],
  [/al$/, 6],
  [/ary$/, 6],
  [/ment$/, 4],
  [/iz$/, 5],
  [/(ist|ism)$/, 4],
  [/ing$/, 3],
  [/ed$/, 3],
  [/(er|or)$/, 4],
  [/est$/, 4],
  [/ly$/, 4],
  [/e$/, 3],
]

/**
 * The family of a word in its one spelling: "attacker", "attacked" and "attack" share one. Not a word itself. Endings
 * are taken off until none is left, or "monitored" and "monitor" would part at "-or".
 */
export function family(spelt: string): string {
  if (/\d/.test(spelt)) return spelt
  for (const [ending, remain] of endings) {
    const rest = spelt.replace(ending, '')
    if (rest !== spelt && rest.length >= remain) return family(rest)
  }
  // "busier" is of one family with "busy", "killed" with "kill".
  return spelt.replace(/(?<=...)y$/, 'i').replace(/([^aeiou])\1$/, '$1')
}
