import { describe, expect, test } from 'vitest'
import { findBrowser } from '../../../scripts/browser/find-browser.ts'
import { pretend } from './machine.ts'

const CHROMIUM = 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)'
const FIREFOX = 'Mozilla Firefox 153.7.0esr'

describe('what an environment variable names', () => {
  test('is taken before anything on PATH', async () => {
    const machine = pretend({
      env: { CHROMIUM_PATH: '/opt/mine/chrome' },
      programs: { '/opt/mine/chrome': 'Google Chrome for Testing 150.0.1.2', '/usr/bin/chromium': CHROMIUM },
    })
    expect(await findBrowser('chromium', machine)).toEqual({
      state: 'found',
      browser: { kind: 'chromium', path: '/opt/mine/chrome', version: '150.0.1.2', by: 'CHROMIUM_PATH' },
    })
  })

  test('is refused with one sentence when there is no program, though PATH has one', async () => {
    const machine = pretend({ env: { CHROMIUM_PATH: '/nowhere' }, programs: { '/usr/bin/chromium': CHROMIUM } })
    expect(await findBrowser('chromium', machine)).toEqual({
      state: 'wrong',
      sentence:
        'CHROMIUM_PATH is /nowhere, but there is no program there: set it to Chromium 140 or newer, or unset it.',
    })
  })

  test('is taken when it is the oldest that will do', async () => {
    const machine = pretend({ env: { FIREFOX_PATH: '/opt/ff' }, programs: { '/opt/ff': 'Mozilla Firefox 150.0' } })
    expect(await findBrowser('firefox', machine)).toMatchObject({ state: 'found', browser: { version: '150.0' } })
  })

  test('is refused when it is below the floor', async () => {
    const machine = pretend({
      env: { FIREFOX_PATH: '/opt/ff' },
      programs: { '/opt/ff': 'Mozilla Firefox 149.9.0esr' },
    })
    expect(await findBrowser('firefox', machine)).toEqual({
      state: 'wrong',
      sentence: 'FIREFOX_PATH is Firefox 149.9.0, which is too old: set it to Firefox 150 or newer, or unset it.',
    })
  })

  test('is refused when it tells no version', async () => {
    const machine = pretend({ env: { FIREFOX_PATH: '/bin/true' }, programs: { '/bin/true': '' } })
    expect(await findBrowser('firefox', machine)).toEqual({
      state: 'wrong',
      sentence:
        'FIREFOX_PATH is /bin/true, which does not tell a version: set it to Firefox 150 or newer, or unset it.',
    })
  })

  test('counts as unset when empty', async () => {
    const machine = pretend({ env: { CHROMIUM_PATH: '' }, programs: { '/usr/bin/chromium': CHROMIUM } })
    expect(await findBrowser('chromium', machine)).toMatchObject({ state: 'found', browser: { by: 'PATH' } })
  })
})

test('a program on PATH is found, in the order of its folders', async () => {
  const machine = pretend({ programs: { '/usr/local/bin/firefox': FIREFOX, '/usr/bin/firefox': FIREFOX } })
  expect(await findBrowser('firefox', machine)).toEqual({
    state: 'found',
    browser: { kind: 'firefox', path: '/usr/local/bin/firefox', version: '153.7.0', by: 'PATH' },
  })
})

test('a complaint with a long number before the version does not disturb', async () => {
  const output = `/usr/bin/chromium: 9: [: 25276514304: unexpected operator\n${CHROMIUM}`
  const machine = pretend({ programs: { '/usr/bin/chromium': output } })
  expect(await findBrowser('chromium', machine)).toMatchObject({ browser: { version: '156.0.8078.79' } })
})

test('an old browser on PATH is passed over for a newer one elsewhere', async () => {
  const machine = pretend({
    programs: { '/usr/bin/firefox': 'Mozilla Firefox 115.0', '/opt/firefox/firefox': 'Mozilla Firefox 151.0' },
  })
  expect(await findBrowser('firefox', machine)).toMatchObject({
    state: 'found',
    browser: { path: '/opt/firefox/firefox', by: 'a usual place' },
  })
})

test('a placeholder that does not answer is passed over, as a missing snap is', async () => {
  const machine = pretend({ programs: { '/usr/bin/chromium-browser': null } })
  expect(await findBrowser('chromium', machine)).toEqual({ state: 'none', tooOld: [] })
})

test('what is too old is told', async () => {
  const machine = pretend({ programs: { '/usr/bin/chromium': 'Chromium 139.0.7258.5' } })
  expect(await findBrowser('chromium', machine)).toEqual({
    state: 'none',
    tooOld: ['Chromium 139.0.7258.5 at /usr/bin/chromium'],
  })
})

test('on macOS the home folder is looked into', async () => {
  const path = '/home/reader/Applications/Firefox.app/Contents/MacOS/firefox'
  const machine = pretend({ platform: 'darwin', programs: { [path]: 'Mozilla Firefox 152.0' } })
  expect(await findBrowser('firefox', machine)).toMatchObject({ state: 'found', browser: { path } })
})

test('on Windows no version is asked for, because asking would open a window', async () => {
  const path = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
  const machine = pretend({ platform: 'win32', env: { PATH: 'C:\\Windows' }, programs: { [path]: null } })
  expect(await findBrowser('firefox', machine)).toEqual({
    state: 'found',
    browser: { kind: 'firefox', path, version: null, by: 'a usual place' },
  })
})

test('a browser downloaded by an earlier run is found last', async () => {
  const path = '/repo/.cache/browsers/chrome/linux-156/chrome'
  const machine = pretend({ downloaded: [path], programs: { [path]: 'Google Chrome for Testing 156.0.1.1' } })
  expect(await findBrowser('chromium', machine)).toMatchObject({ browser: { path, by: 'an earlier download' } })
})
