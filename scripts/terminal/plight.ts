/**
 * Something the person at the terminal can mend: its message is one sentence that says what is wrong and what to do.
 */
export class Plight extends Error {
  override name = 'Plight'
}

/**
 * Runs a script's work; a {@link Plight} ends it with its sentence instead of a stack. Exits in any case, so that
 * nothing left open can keep the terminal waiting.
 * @param limit time in ms after which it is given up; null to wait for ever
 */
export async function runScript(work: () => Promise<void>, limit: number | null): Promise<never> {
  const minutes = Math.round((limit ?? 0) / 60_000)
  if (limit !== null) {
    setTimeout(() => {
      console.error(`Gave up after ${minutes} minutes; run it again, or see above for what it was waiting for.`)
      process.exit(1)
    }, limit)
  }
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Plight ? error.message : error)
    process.exit(1)
  }
  process.exit()
}
