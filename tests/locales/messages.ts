/** A message as a locale file holds it. */
export interface Message {
  message: string
  /** Tells translators where it stands and what it is for. */
  description?: string
  placeholders?: Record<string, { content: string; example?: string }>
}

/** Keys that are not among the strings used. */
export function unused(keys: readonly string[], used: ReadonlySet<string>): string[] {
  return keys.filter((key) => !used.has(key))
}

/** What is wrong with a message, a sentence a fault. */
export function messageFaults(key: string, { message, description, placeholders = {} }: Message): string[] {
  const inText = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))
  const declared = Object.entries(placeholders)
  const numbers = declared.map(([, { content }]) => content).sort()
  return [
    ...(message.trim() === '' ? [`${key} is empty`] : []),
    ...(description ? [] : [`${key} has no description`]),
    ...[...inText].filter((name) => !(name in placeholders)).map((name) => `${key} does not declare $${name}$`),
    ...declared.filter(([name]) => !inText.has(name)).map(([name]) => `${key} declares ${name} and does not use it`),
    ...declared.filter(([, { example }]) => !example).map(([name]) => `${key} gives no example of ${name}`),
    ...(numbers.some((content, index) => content !== `$${index + 1}`)
      ? [`${key} does not number its placeholders from $1`]
      : []),
    ...(/\$\d/.test(message) ? [`${key} names a placeholder by number`] : []),
  ]
}
