/**
 * Puts text on the clipboard from a click in the card; false where the browser refuses. Pages without a secure address,
 * and frames that may not use the clipboard, have only the old way: copying what is selected, in a field of the card's
 * own.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  // Not everywhere there, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard === undefined) return copySelected(text, root)
  return clipboard.writeText(text).then(
    () => true,
    () => copySelected(text, root),
  )
}

function copySelected(text: string, root: ShadowRoot): boolean {
  const { activeElement } = root
  const field = document.createElement('textarea')
  field.className = 'unseen'
  field.value = text
  root.append(field)
  field.select()
  // The page must neither read nor change what is copied.
  const keep = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', keep, { capture: true })
  const done = document.execCommand('copy')
  window.removeEventListener('copy', keep, { capture: true })
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  field.remove()
  return done
}
