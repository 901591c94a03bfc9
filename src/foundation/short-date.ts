/** A month as official papers write it: `01`, `02`, `3`. */
export function officialMonth(month: string): string {
  return month === '01' || month === '02' ? month : String(Number(month))
}

/**
 * A day as official papers write it, `09/02/2022`, with the hour of a moment before it: `08:30 09/02/2022`.
 *
 * It checks nothing, so that the sentences of dates that are wrong can use it: any other text stays as it is.
 */
export function shortDate(text: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d).*)?$/.exec(text) ?? []
  if (year === undefined || month === undefined) return text
  return `${time === undefined ? '' : `${time} `}${day}/${officialMonth(month)}/${Number(year)}`
}
