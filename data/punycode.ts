import { toUnicode } from 'punycode/'

/**
 * A host as its owner writes it: `xn--bcher-kva.example` is `bücher.example`. A label that does not decode stays as it
 * is.
 */
export function hostInLetters(host: string): string {
  return host.split('.').map(inLetters).join('.')
}

function inLetters(label: string): string {
  try {
    return toUnicode(label) || label
  } catch {
    return label
  }
}
