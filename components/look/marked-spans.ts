import type { Settings } from '../../data/settings'

/** Where a name is marked in a sentence, as [start, end) in UTF-16 units: its first mention, every one, or none. */
export function markedSpans(sentence: string, name: string, marks: Settings['marks']): [number, number][] {
  if (name === '') return []
  const spans: [number, number][] = []
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + name.length)) {
    spans.push([at, at + name.length])
  }
  switch (marks) {
    case 'first':
      return spans.slice(0, 1)
    case 'every':
      return spans
    case 'none':
      return []
  }
}
