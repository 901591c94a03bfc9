/**
 * A text on one line that shows what it is: no control character can steer a terminal, no invisible one (zero-width, or
 * turning the direction of text) can make a line read as another. Half a surrogate pair becomes U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
}
