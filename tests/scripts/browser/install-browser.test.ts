import { expect, test } from 'vitest'
import { findOrInstallBrowser } from '../../../scripts/browser/install-browser.ts'
import { pretend } from './machine.ts'

const CHROMIUM = 'Chromium 156.0.8078.79'
const done = { code: 0, output: '' }

test('nothing is installed when a browser is there', async () => {
  const machine = pretend({ isRoot: true, isDebian: true, programs: { '/usr/bin/chromium': CHROMIUM } })
  await findOrInstallBrowser('chromium', machine)
  expect(machine.commands).toEqual([])
  expect(machine.said).toEqual([])
})

test('nothing is installed when a variable is wrong, for its setter wants to know', async () => {
  const machine = pretend({ isRoot: true, isDebian: true, env: { CHROMIUM_PATH: '/nowhere' } })
  await expect(findOrInstallBrowser('chromium', machine)).rejects.toThrow('CHROMIUM_PATH is /nowhere')
  expect(machine.commands).toEqual([])
})

test('root on Debian gets it from apt-get, after an update, without a question, and is told', async () => {
  const machine = pretend({
    isRoot: true,
    isDebian: true,
    onRun(_, args, programs) {
      if (args[0] === 'install') programs['/usr/bin/chromium'] = CHROMIUM
      return done
    },
  })
  expect(await findOrInstallBrowser('chromium', machine)).toMatchObject({ path: '/usr/bin/chromium' })
  expect(machine.commands.map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual([
    'apt-get update',
    'apt-get install',
  ])
  expect(machine.commands[1]).toContain(' -y ')
  expect(machine.commands[1]).toMatch(/ chromium fonts-liberation fonts-dejavu-core$/)
  expect(machine.said).toEqual(['Installing chromium, fonts-liberation and fonts-dejavu-core with apt-get ...'])
})

test.each([
  { isRoot: false, isDebian: true },
  { isRoot: true, isDebian: false },
])('without apt-get ($isRoot, $isDebian) it is downloaded', async (who) => {
  const machine = pretend({
    ...who,
    onRun(_, args, programs) {
      if (args.includes('chrome@stable')) programs['/usr/bin/chromium'] = CHROMIUM
      return done
    },
  })
  await findOrInstallBrowser('chromium', machine)
  expect(machine.commands).toHaveLength(1)
  expect(machine.commands[0]).toMatch(/main-cli\.js install chrome@stable --path .*\.cache\/browsers/)
})

test('when apt-get fails the download is tried', async () => {
  const machine = pretend({
    isRoot: true,
    isDebian: true,
    onRun(_, args, programs) {
      if (args.includes('firefox@stable')) programs['/usr/bin/firefox'] = 'Mozilla Firefox 155.0'
      return args.includes('firefox@stable') ? done : { code: 100, output: 'E: Unable to locate package firefox-esr' }
    },
  })
  expect(await findOrInstallBrowser('firefox', machine)).toMatchObject({ path: '/usr/bin/firefox' })
  expect(machine.said[1]).toBe(
    'apt-get could not install firefox-esr, fonts-liberation and fonts-dejavu-core: E: Unable to locate package firefox-esr',
  )
})

test('when nothing works one sentence says what to install', async () => {
  const machine = pretend({ programs: { '/usr/bin/firefox': 'Mozilla Firefox 115.0' } })
  await expect(findOrInstallBrowser('firefox', machine)).rejects.toThrow(
    'No Firefox 150 or newer was found or could be installed (too old: Firefox 115.0 at /usr/bin/firefox): install it, or set FIREFOX_PATH to its program.',
  )
})
