/** The browser's own locale in place of an empty one, which would throw: words are empty once the extension is gone. */
const known = (locale: string) => (locale === '' ? undefined : locale)

/**
 * An ISO 8601 day ("2017-10-17") in words of a locale: "17 October 2017".
 * The day is a day, not a moment: it must not move with the reader's time zone.
 */
export function dayInWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(known(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  )
}

/** The month of an ISO 8601 day in words of a locale: "October 2017". */
export function monthInWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(known(locale), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  )
}

/** An ISO 8601 day as short as it is still plain in a locale: "17 Oct 2017". */
export function shortDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(known(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  )
}
