/** Brings the switch of the subject that a place names (`subject=mi5`) into view and puts the focus on it. */
export function showSubject(place: string): void {
  const id = new URLSearchParams(place).get('subject')
  const rows = [...document.querySelectorAll<HTMLElement>('[data-subject]')]
  const row = rows.find((one) => one.dataset.subject === id)
  row?.scrollIntoView({ block: 'center' })
  row?.focus({ preventScroll: true })
}
