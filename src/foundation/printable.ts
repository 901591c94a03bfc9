/**
 * A text as one printable line: no control character can control a terminal, no invisible one (zero-width, or changing
 * the direction of text) can make a line look like another. Half a surrogate pair becomes U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
}
