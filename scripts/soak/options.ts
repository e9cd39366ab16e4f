import { parseArgs } from 'node:util'
import { BROWSERS, type BrowserKind } from '../browser/browser-kinds.ts'
import { Plight } from '../terminal/plight.ts'

/** What a soak is asked to do. */
export interface SoakOptions {
  minutes: number
  kind: BrowserKind
}

const HOUR = 60
const DAY = 24 * HOUR
/** Shorter, and nothing could be told from the start's own growth. */
const SHORTEST = 2

const isKind = (name: string): name is BrowserKind => BROWSERS.some((kind) => kind === name)

/**
 * Reads what stands after `npm run soak --`.
 * @throws Plight for anything it does not understand
 */
export function readSoakOptions(args: readonly string[]): SoakOptions {
  const { minutes, browser } = parse(args)
  const length = Number(minutes)
  if (!Number.isInteger(length) || length < SHORTEST || length > DAY)
    throw new Plight(`--minutes takes a whole number from ${SHORTEST} to ${DAY}, not "${minutes}".`)
  if (!isKind(browser)) throw new Plight(`--browser is ${BROWSERS.join(' or ')}, not "${browser}".`)
  return { minutes: length, kind: browser }
}

function parse(args: readonly string[]): { minutes: string; browser: string } {
  try {
    return parseArgs({
      args: [...args],
      options: {
        minutes: { type: 'string', default: String(HOUR) },
        browser: { type: 'string', default: 'chromium' },
      },
    }).values
  } catch {
    throw new Plight(
      `npm run soak takes "-- --minutes N --browser ${BROWSERS.join('|')}", and not "${args.join(' ')}".`,
    )
  }
}
