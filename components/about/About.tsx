import type { Source } from '../../data/pack-schema.ts'
import { dayInWords } from '../card/dates.ts'
import { useWords } from '../words.ts'

export interface AboutProps {
  source: Source
  version: string
}

/** Which version this is, where its facts come from, and what it does with what it reads. */
export function About({ source, version }: AboutProps) {
  const words = useWords()
  return (
    <div class="about">
      <p>{words('aboutVersion', version)}</p>
      <p>{words('aboutSource', source.title, dayInWords(source.date, words('locale')), source.reportedBy)}</p>
      <p>{words('aboutPrivacy')}</p>
    </div>
  )
}
