import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until there is an answer; null when `limit` ms are over without one. */
export async function until<T>(limit: number, ask: () => Promise<T | null>): Promise<T | null> {
  for (const end = performance.now() + limit; performance.now() < end; await pause(50)) {
    const answer = await ask()
    if (answer !== null) return answer
  }
  return null
}
