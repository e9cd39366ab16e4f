import type { ComponentChildren } from 'preact'

export interface SectionProps {
  /** Unlike all others on the page. */
  id: string
  title: string
  children: ComponentChildren
}

/** A part of the page under a heading, by which it is named. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="options-heading" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
