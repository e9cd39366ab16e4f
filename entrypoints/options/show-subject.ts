/** Brings the switch of the subject that an address names (`#subject=mi5`) into view and puts the focus on it. */
export function showSubject(hash: string, within: ParentNode = document): void {
  const id = new URLSearchParams(hash.slice(1)).get('subject')
  const rows = [...within.querySelectorAll<HTMLElement>('[data-subject]')]
  const row = rows.find((one) => one.dataset.subject === id)
  row?.scrollIntoView({ block: 'center' })
  row?.focus({ preventScroll: true })
}
