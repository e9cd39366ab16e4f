import type { Quote } from '../../data/pack-schema.ts'

/** Words quoted verbatim, with the one who said them; who said several of them in a row is named once. */
export function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  return (
    <>
      {bySpeaker(quotes).map(({ speaker, texts }) => (
        <figure key={texts[0]} class="quote">
          {texts.map((text) => (
            <blockquote key={text} class="quote-text">
              “{text}”
            </blockquote>
          ))}
          <figcaption class="quote-speaker">{speaker}</figcaption>
        </figure>
      ))}
    </>
  )
}

function bySpeaker(quotes: readonly Quote[]): { speaker: string; texts: string[] }[] {
  const groups: { speaker: string; texts: string[] }[] = []
  for (const { speaker, text } of quotes) {
    const last = groups.at(-1)
    if (last?.speaker === speaker) last.texts.push(text)
    else groups.push({ speaker, texts: [text] })
  }
  return groups
}
