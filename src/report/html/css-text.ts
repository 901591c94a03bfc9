/** A text as a string of a style sheet: every character but letters, digits and plain marks is escaped. */
export function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N}\p{M} .,·–-]/gu, sign => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
}
