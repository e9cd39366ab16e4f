/**
 * Words for screen readers alone, read out politely when they change; it must stand on the page before there is
 * something to say.
 */
export function Said({ text }: { text: string }) {
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  )
}
