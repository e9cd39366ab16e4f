import { render } from 'preact'
import { Card } from '../card/Card.tsx'
import type { CardPack } from '../card/contents.ts'
import { DoingsContext } from '../card/doings.ts'
import { type Words, WordsContext } from '../words.ts'
import { type ControlState, controlStates, type Specimen, specimensOf } from './specimens.ts'

/** Put in by the gallery's build. */
declare const GALLERY_PACK: CardPack
declare const GALLERY_MESSAGES: Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>

const query = new URLSearchParams(location.search)
const direction = query.get('dir') === 'rtl' ? 'rtl' : 'ltr'

/** Messages as a browser fills them in, in the direction that the address asks for. */
const words: Words = (key, ...substitutions) => {
  if (key === 'direction') return direction
  const { message = '', placeholders = {} } = GALLERY_MESSAGES[key] ?? {}
  return message.replace(/\$(\w+)\$/g, (_all, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? ''
    return substitutions[Number(content.slice(1)) - 1] ?? ''
  })
}

function SpecimenView({ name, series, props, doings, around }: Specimen) {
  return (
    <section class={`specimen ${around ?? ''}`} data-name={name} data-series={series}>
      <h2 class="specimen-name">{name}</h2>
      <DoingsContext.Provider value={doings}>
        <Card {...props} onTurn={() => {}} onClose={() => {}} />
      </DoingsContext.Provider>
    </section>
  )
}

/** Lets a class stand in for a pointer or key: a rule with `:hover` also matches what has the class `as-hover`. */
function answerToClasses({ cssRules }: CSSStyleSheet | CSSGroupingRule): void {
  for (const rule of cssRules) {
    if (rule instanceof CSSStyleRule)
      for (const state of controlStates)
        rule.selectorText = rule.selectorText.replaceAll(`:${state}`, `:is(:${state}, .as-${state})`)
    else if (rule instanceof CSSGroupingRule) answerToClasses(rule)
  }
}

function showControls(name: string, state: ControlState): void {
  // What is pressed lies under the pointer.
  const states = state === 'active' ? ['hover', state] : [state]
  for (const control of document.querySelectorAll(`[data-name="${name}"] :is(button, summary)`))
    control.classList.add(...states.map((one) => `as-${one}`))
}

const specimens = specimensOf(GALLERY_PACK)
document.documentElement.dir = direction
const scheme = query.get('scheme')
if (scheme !== null) {
  document.documentElement.dataset.scheme = scheme
  document.body.dataset.scheme = scheme
}
render(
  <WordsContext.Provider value={words}>
    <main>
      <h1>Cards in every state</h1>
      <div class="specimens">
        {specimens.map((specimen) => (
          <SpecimenView key={specimen.name} {...specimen} />
        ))}
      </div>
    </main>
  </WordsContext.Provider>,
  document.body,
)
for (const sheet of document.styleSheets) answerToClasses(sheet)
for (const { name, unfolded, controls } of specimens) {
  if (controls !== undefined) showControls(name, controls)
  if (unfolded !== true) continue
  const details = document.querySelectorAll<HTMLDetailsElement>(`[data-name="${name}"] details`)
  for (const one of details) one.open = true
}
