import type { Spot } from '../content-script/handover.ts'
import { follow } from './follow.ts'
import { isInSight } from './frame.ts'
import type { Box } from './geometry.ts'
import { parentFor, raiseHost } from './host.ts'
import { elementOf, firstLine, lineBoxes, rectOf } from './word.ts'

/** How long, in ms, a live region stands empty first: a screen reader says nothing of one that comes with its text. */
const HEED = 100

/**
 * Draws a line around each part of a mention, in our host: the highlight alone cannot be told from others in forced
 * colours. A sentence, if there is one, is read out politely. Returns what takes both away.
 */
export function drawRing(spot: Spot, sentence: string, lang: string): () => void {
  const element = elementOf(spot)
  const host = raiseHost(parentFor(element), () => remove())
  if (host === null) return () => {}
  const voice = document.createElement('p')
  const lines = document.createElement('div')
  voice.className = 'unseen'
  voice.role = 'status'
  voice.lang = lang
  host.root.append(voice, lines)
  const speaking = setTimeout(() => {
    voice.textContent = sentence
  }, HEED)
  // CSS zoom on the page's root reaches into the top layer.
  lines.style.zoom = String(1 / (lines.currentCSSZoom ?? 1))
  const word = { contextElement: element, getBoundingClientRect: () => firstLine(spot) }
  const stop = follow(word, lines, () =>
    lines.replaceChildren(...lineBoxes(spot).flatMap((box) => (isInSight(box, element) ? [line(box)] : []))),
  )
  const remove = () => {
    clearTimeout(speaking)
    stop()
    host.remove()
  }
  return remove
}

function line(box: Box): HTMLElement {
  const { x, y, width, height } = rectOf(box)
  const drawn = document.createElement('div')
  drawn.className = 'ring'
  drawn.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`
  return drawn
}
