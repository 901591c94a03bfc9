/** Writes data into a script element: no `<` can end it. */
export function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
