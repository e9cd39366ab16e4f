import type { Marked } from '../../data/search/describe.ts'

/** A text of the pack with what matched in it marked. */
export function MarkedText({ marked: { text, ranges } }: { marked: Marked }) {
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <>
          {text.slice(ranges[at - 1]?.end ?? 0, start)}
          <mark class="marked" key={start}>
            {text.slice(start, end)}
          </mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
