import { termsOf } from './spot/terms-of.ts'
import { runScript } from './terminal/plight.ts'

/**
 * Looks at the pack before a build does, which would say what is wrong with it among much else.
 * @throws Plight with one sentence, which names the subject and the field
 */
export function checkPack(): void {
  termsOf()
}

if (import.meta.main) await runScript(async () => checkPack(), null)
