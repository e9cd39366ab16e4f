import type { NameRule, Rules } from '../../mentions/rules.ts'

/** Rules for a test: what a name needs beside its forms is filled in. */
export function rulesOf(
  names: (Partial<NameRule> & Pick<NameRule, 'subject' | 'forms'>)[],
  cues: Rules['cues'] = [],
): Rules {
  return {
    cues,
    names: names.map((name) => ({ stands: 1, ...name })),
    categories: Object.fromEntries(names.map(({ subject }) => [subject, 'people'])),
  }
}
