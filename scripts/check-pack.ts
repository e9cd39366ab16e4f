import { runScript } from './plight.ts'
import { termsOf } from './terms-of.ts'

/**
 * Looks at the pack before a build does, which would say what is wrong with it among much else.
 * @throws Plight with one sentence, which names the subject and the field
 */
export function checkPack(): void {
  termsOf()
}

if (import.meta.main) await runScript(async () => checkPack(), null)
