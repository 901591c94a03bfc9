/** What may not stand in HTML at all: control characters and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu
const special = /[&<>"']/g
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Writes a text so that it means itself in HTML, between tags and in attributes in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(special, sign => names[sign] as string)
}

/** Writes data into a script element: no `<` can end it. */
export function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
