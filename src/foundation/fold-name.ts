/** A name in its two lookup forms, and its words. */
export interface FoldedName {
  /** Without case, blanks, punctuation and "và", every tone at the end of its syllable: hoà and hòa are one. */
  readonly spelled: string
  /** The same without any diacritics, đ as d. */
  readonly bare: string
  /** Its words without "và", for abbreviations. */
  readonly words: readonly FoldedWord[]
}

/** One word in both forms, and whether it may start an abbreviated phrase. */
export interface FoldedWord {
  readonly spelled: string
  readonly bare: string
  readonly isConjunction: boolean
  readonly startsWithDigit: boolean
  readonly endsWithDigit: boolean
  /** Whether it may be the first of several words that are shortened together. */
  readonly opens: Customary | undefined
}

/** Words that officials always shorten in the same way; the long form becomes the short one. */
interface Customary {
  readonly words: readonly string[]
  readonly spelled: string
  readonly bare: string
}

const customary: readonly Customary[] = [
  { words: ['uy', 'ban', 'nhan', 'dan'], spelled: 'ubnd', bare: 'ubnd' },
  { words: ['hoi', 'dong', 'nhan', 'dan'], spelled: 'hđnd', bare: 'hdnd' },
  { words: ['thanh', 'pho'], spelled: 'tp', bare: 'tp' },
  { words: ['thi', 'xa'], spelled: 'tx', bare: 'tx' },
]

const partOfWord = /[\p{L}\p{N}\p{M}]/u
const plain = /^[a-z0-9]+$/
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const marks = /\p{M}/gu
const mostRemembered = 10_000

/** Makes a function that folds names in the form NFC; it caches words, since names of agencies share few. */
export function nameFolder(): (text: string) => FoldedName {
  const remembered = new Map<string, FoldedWord>()
  const letters = new Map<string, boolean>()
  const isLetter = (character: string): boolean => {
    let known = letters.get(character)
    if (known === undefined) {
      known = partOfWord.test(character)
      letters.set(character, known)
    }
    return known
  }
  const foldedWord = (word: string): FoldedWord => {
    let folded = remembered.get(word)
    if (folded === undefined) {
      folded = foldWord(word)
      if (remembered.size < mostRemembered) remembered.set(word, folded)
    }
    return folded
  }
  return text => {
    const all: FoldedWord[] = []
    const words: FoldedWord[] = []
    let start = 0
    for (let end = 0; end <= text.length; end++) {
      if (end < text.length && isLetter(text.charAt(end))) continue
      if (end > start) {
        const word = foldedWord(text.slice(start, end))
        all.push(word)
        if (!word.isConjunction) words.push(word)
      }
      start = end + 1
    }
    // A name that is only "Và" still needs a key.
    return joined(words.length > 0 ? words : all)
  }
}

function foldWord(word: string): FoldedWord {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return folded(lower, lower)
  const parts = lower.normalize('NFD')
  // Old keyboards write the Icelandic ð for đ; they look the same in capitals.
  const bare = parts.replace(marks, '').replace(/[đð]/gu, 'd')
  return folded(parts.replace(tones, '').normalize('NFC') + (parts.match(tones) ?? []).join(''), bare)
}

function folded(spelled: string, bare: string): FoldedWord {
  return {
    spelled,
    bare,
    isConjunction: bare === 'va' || bare === 'and',
    startsWithDigit: /^\p{N}/u.test(bare),
    endsWithDigit: /\p{N}$/u.test(bare),
    opens: customary.find(({ words }) => words[0] === bare),
  }
}

function joined(words: readonly FoldedWord[]): FoldedName {
  let spelled = ''
  let bare = ''
  let afterDigit = false
  for (let index = 0; index < words.length; ) {
    const word = words[index] as FoldedWord
    const short = word.opens?.words.every((one, offset) => words[index + offset]?.bare === one) ? word.opens : undefined
    // Blanks are dropped, since "TT & TT" is "TTTT"; but "1 2" must not become "12".
    const gap = afterDigit && word.startsWithDigit ? ' ' : ''
    spelled += gap + (short ?? word).spelled
    bare += gap + (short ?? word).bare
    afterDigit = short === undefined && word.endsWithDigit
    index += short?.words.length ?? 1
  }
  return { spelled, bare, words }
}
