import { Plight } from './plight.ts'

/** Refuses options of a script that takes none: whoever gives some expects something of them. */
export function refuseOptions(script: string, given: readonly string[]): void {
  if (given.length > 0) throw new Plight(`npm run ${script} takes no options, and not "${given.join(' ')}".`)
}
