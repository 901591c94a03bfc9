/** Orders two texts by code point: the only order of texts in the library, the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left === right) continue
    // A surrogate pair encodes a code point above all single units, although its units sort below U+E000.
    const leftPaired = left >= 0xd800 && left <= 0xdfff
    const rightPaired = right >= 0xd800 && right <= 0xdfff
    return leftPaired === rightPaired ? left - right : leftPaired ? 1 : -1
  }
  return a.length - b.length
}
