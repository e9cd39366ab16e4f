import { html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { when } from 'lit/directives/when.js'
import { firstState, type PageState } from '../page.ts'

/** The same page in a shadow root; its tag stands in the markup long before it means anything. */
class InterviewPage extends LitElement {
  state: PageState = firstState
  clicks = 0

  override render() {
    const { surname, service, people, note } = this.state
    return html`
      <h1>An interview</h1>
      <p>Andrew ${surname} led <b>${service}</b>.</p>
      <ul>
        ${repeat(
          people,
          ({ key }) => key,
          ({ text }) => html`<li>${text}</li>`,
        )}
      </ul>
      ${when(note !== null, () => html`<aside>A note on ${note}.</aside>`)}
      <button type="button" @click=${() => this.count()}>clicked ${this.clicks} times</button>
    `
  }

  private count() {
    this.clicks++
    this.requestUpdate()
  }

  async show(state: PageState) {
    this.state = state
    this.requestUpdate()
    await this.updateComplete
  }
}

const element = () => {
  const found = document.querySelector('interview-page')
  if (!(found instanceof InterviewPage)) throw new Error('The page has no interview-page.')
  return found
}

globalThis.frameworkPage = {
  async hydrate() {
    customElements.define('interview-page', InterviewPage)
    await element().updateComplete
  },
  show: (state) => element().show(state),
}
