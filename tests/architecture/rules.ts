import { posix } from 'node:path'
import { type Import, parse, type SourceFile } from './parse.ts'

/** What the files of a room may import beside each other. */
interface Room {
  /** Rooms or files whose values and types it may use. */
  readonly uses: readonly string[]
  /** Rooms or files of which it may use types alone. */
  readonly types: readonly string[]
  readonly packages: readonly string[]
  /** Names that may not occur in it, beside those forbidden everywhere. */
  readonly without: readonly string[]
}

const browserApi = ['chrome', 'browser']
const page = ['document', 'window', 'globalThis']

/** A page of the extension. */
const ownPage: Room = {
  uses: ['platform', 'components', 'data', 'mentions', 'entrypoints/content-script'],
  types: [],
  packages: ['preact', 'wxt'],
  without: browserApi,
}

const rooms: Readonly<Record<string, Room>> = {
  data: { uses: [], types: [], packages: ['valibot', 'fuse.js', 'punycode/'], without: [...browserApi, ...page] },
  mentions: { uses: [], types: ['data'], packages: [], without: [...browserApi, ...page] },
  platform: { uses: ['data'], types: [], packages: ['webextension-polyfill'], without: ['chrome'] },
  components: { uses: [], types: ['data', 'mentions'], packages: ['preact'], without: browserApi },
  'entrypoints/content-script': {
    // The manifest's style sheet, which Firefox does not let into shadow roots by itself.
    uses: ['data', 'mentions', 'public/highlight.css'],
    types: [],
    packages: ['wxt'],
    without: ['browser'],
  },
  'entrypoints/popover': {
    uses: ['components', 'data', 'entrypoints/content-script/handover.ts'],
    types: ['mentions'],
    packages: ['preact', '@floating-ui/core', '@floating-ui/dom', 'wxt'],
    without: ['browser'],
  },
  'entrypoints/background': { ...ownPage, uses: ['platform', 'data'] },
}

/** Ways out of the browser, into the HTML parser, or to code that is not ours. */
const forbidden = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'dangerouslySetInnerHTML',
  'eval',
  'Function',
  'importScripts',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
]

/** Folder names that say nothing about what is inside. */
const meaningless = ['src', 'utils', 'lib', 'common']

/**
 * What is wrong with the code of the rooms, a sentence a fault. Only `.ts` and `.tsx` files in a room are looked at.
 */
export function codeFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const name = roomOf(file.path)
    const room = rooms[name] ?? (name.startsWith('entrypoints/') ? ownPage : undefined)
    if (room === undefined) return [`${file.path} stands in no room that design knows`]
    const { imports, names } = parse(file)
    return [
      ...imports
        .filter((one) => !mayImport(file.path, name, room, one))
        .map(({ from, typesOnly }) => `${file.path} may not import ${typesOnly ? 'types' : 'values'} from ${from}`),
      ...[...forbidden, ...room.without]
        .filter((word) => names.has(word))
        .map((word) => `${file.path} may not use ${word}`),
    ]
  })
}

/**
 * What is wrong with the style sheets: `rem` where a page's root font size would leak in, and anything loaded from
 * elsewhere.
 */
export function styleFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const rules = text.replace(/\/\*.*?\*\//gs, '')
    const inCard = /^(components\/card|components\/colours\.css|entrypoints\/popover|entrypoints\/content-script)/.test(
      path,
    )
    return [
      ...(inCard && /\drem\b/.test(rules) ? [`${path} may not use rem`] : []),
      ...(/(?:https?:)?\/\//.test(rules) ? [`${path} may not load anything`] : []),
    ]
  })
}

/** What is wrong with the pages: their policy allows no inline script or style, and nothing from elsewhere. */
export function pageFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i.test(text)
      ? [`${path} may not have inline script or style`]
      : []),
    ...(/(?:src|href)="(?:https?:)?\/\//i.test(text) ? [`${path} may not load anything from elsewhere`] : []),
  ])
}

/** Folders with a name that says nothing. */
export function folderFaults(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => meaningless.includes(posix.basename(folder)))
    .map((folder) => `${folder} says nothing about what is inside`)
}

function mayImport(path: string, name: string, room: Room, { from, typesOnly }: Import): boolean {
  if (!from.startsWith('.')) return room.packages.some((one) => from === one || from.startsWith(`${one}/`))
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''))
  const isIn = (place: string) => target === place || target.startsWith(`${place}/`)
  if (isIn(name) || room.uses.some(isIn)) return true
  // The locale file is the list of message keys.
  return typesOnly && (room.types.some(isIn) || isIn('public/_locales/en/messages.json'))
}

/** `entrypoints/popup/Popup.tsx` stands in `entrypoints/popup`, `data/settings.ts` in `data`. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'entrypoints' ? `entrypoints/${second.replace(/\.\w+$/, '')}` : first
}
