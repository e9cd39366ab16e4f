/** Puts text on the clipboard from a click on a page of ours; false where the browser refuses. */
export function copyText(
  text: string,
  clipboard: Pick<Clipboard, 'writeText'> = navigator.clipboard,
): Promise<boolean> {
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
