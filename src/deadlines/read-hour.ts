import { matcher, type Reader, readOnce, skipBlanks } from './phrase'

const hour = matcher('(?:vào )?(?:lúc )?(\\d{1,2}) ?(?:giờ|h|g|:)(?: ?(\\d{2})(?: ?phút)?)?,?')

/** "17 giờ", "17h00", "24 giờ": the hour before a day, as `'17:00'`; null if no day has it. */
const readHour: Reader<string> = (phrase, at) => {
  const match = hour(phrase, at)
  if (match === null) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)]
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null
  const two = (value: number): string => String(value).padStart(2, '0')
  return { value: `${two(hours)}:${two(minutes)}`, end: at + match[0].length }
}

/** The hour, if one is stated, and the position after it. Null if no day has that hour. */
export const afterHour: Reader<{ readonly time?: string }> = readOnce<{ readonly time?: string }>((phrase, at) => {
  if (hour(phrase, at) === null) return { value: {}, end: at }
  const read = readHour(phrase, at)
  return read === null ? null : { value: { time: read.value }, end: skipBlanks(phrase, read.end) }
})
