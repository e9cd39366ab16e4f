import { fileURLToPath } from 'node:url'

/** The two engines the extension is built for, in the order in which scripts take them. */
export const BROWSERS = ['chromium', 'firefox'] as const

/** One of them. */
export type BrowserKind = (typeof BROWSERS)[number]

/** Where `@puppeteer/browsers` puts what it downloads: inside the repository, ignored by git. */
export const downloadFolder = fileURLToPath(new URL('../../.cache/browsers', import.meta.url))

interface KindOfBrowser {
  /** What people call it. */
  title: string
  /** Oldest major version that has `highlightsFromPoint`; the same floor as in the manifest. */
  floor: number
  /** Environment variables that may name the program, the first that is set decides. */
  variables: readonly string[]
  /** What the program is called on PATH. */
  programs: readonly string[]
  /** Where installers put it when PATH does not have it; `~` is the home folder. */
  places: Partial<Record<NodeJS.Platform, readonly string[]>>
  /** Debian packages; the fonts because a bare machine has none and a screenshot would show empty boxes. */
  packages: readonly string[]
  /** What `@puppeteer/browsers install` calls it. */
  download: string
}

/**
 * Branded Chrome and Edge are left out on purpose: they no longer load an extension from the command line, and nobody
 * has tried them here. Whoever wants to try sets CHROMIUM_PATH.
 */
export const browserKinds: Readonly<Record<BrowserKind, KindOfBrowser>> = {
  chromium: {
    title: 'Chromium',
    floor: 140,
    variables: ['CHROMIUM_PATH'],
    programs: ['chromium', 'chromium-browser'],
    places: {
      linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/usr/lib64/chromium-browser/chromium-browser'],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '~/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        '/opt/homebrew/bin/chromium',
      ],
      win32: [
        '~\\AppData\\Local\\Chromium\\Application\\chrome.exe',
        'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      ],
    },
    packages: ['chromium', 'fonts-liberation', 'fonts-dejavu-core'],
    download: 'chrome@stable',
  },
  firefox: {
    title: 'Firefox',
    floor: 150,
    variables: ['FIREFOX_PATH'],
    programs: ['firefox', 'firefox-esr'],
    places: {
      linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox', '/usr/lib/firefox/firefox'],
      darwin: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '~/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ],
      win32: [
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
        'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
        '~\\AppData\\Local\\Mozilla Firefox\\firefox.exe',
      ],
    },
    packages: ['firefox-esr', 'fonts-liberation', 'fonts-dejavu-core'],
    download: 'firefox@stable',
  },
}
