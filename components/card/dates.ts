/** An ISO 8601 day ("2017-10-17") in words of a locale: "17 October 2017". */
export function dayInWords(day: string, locale: string): string {
  return inWords(day, locale, { dateStyle: 'long' })
}

/** The month of an ISO 8601 day in words of a locale: "October 2017". */
export function monthInWords(day: string, locale: string): string {
  return inWords(day, locale, { year: 'numeric', month: 'long' })
}

/** An ISO 8601 day as short as it is still plain in a locale: "17 Oct 2017". */
export function shortDay(day: string, locale: string): string {
  return inWords(day, locale, { dateStyle: 'medium' })
}

/** The day is a day, not a moment: it must not move with the reader's time zone. */
function inWords(day: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  // Words are empty once the extension is gone, and an empty locale would throw: the browser's own takes its place.
  return new Intl.DateTimeFormat(locale || undefined, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))
}
