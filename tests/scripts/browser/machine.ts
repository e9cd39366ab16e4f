import type { Ended, Machine } from '../../../scripts/browser/machine.ts'

/** A computer that has just these programs; each tells the version given with it, or nothing when it is null. */
export interface Given {
  programs?: Record<string, string | null>
  env?: Record<string, string>
  platform?: NodeJS.Platform
  isRoot?: boolean
  isDebian?: boolean
  downloaded?: string[]
  /** Called for each command that is no version question; may add programs. */
  onRun?: (command: string, args: readonly string[], programs: Record<string, string | null>) => Ended
}

export interface Pretended extends Machine {
  /** Commands that were run, without the version questions. */
  commands: string[]
  said: string[]
}

export function pretend(given: Given): Pretended {
  const programs = { ...given.programs }
  const commands: string[] = []
  const said: string[] = []
  return {
    platform: given.platform ?? 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', HOME: '/home/reader', ...given.env },
    isRoot: given.isRoot ?? false,
    hasDisplay: false,
    isDebian: given.isDebian ?? false,
    isProgram: (path) => path in programs,
    downloaded: async () => given.downloaded ?? [],
    async run(command, args) {
      if (args[0] === '--version') {
        const line = programs[command]
        return line == null ? { code: 1, output: '' } : { code: 0, output: line }
      }
      commands.push([command, ...args].join(' '))
      return given.onRun?.(command, args, programs) ?? { code: 1, output: 'E: no network' }
    },
    say: (sentence) => said.push(sentence),
    commands,
    said,
  }
}
