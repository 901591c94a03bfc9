/** A file whose bytes come in pieces. */
export interface OpenedFile {
  /** Its length in bytes; null if that is not known, as of standard input. */
  readonly size: number | null
  readonly chunks: Iterable<Uint8Array>
}

/** A file that is to be written. */
export interface FileToWrite {
  readonly path: string
  readonly data: Uint8Array | string
}

/** A file that was written beside the place where it belongs. */
export interface StagedFile {
  /** Puts it in its place: the file is there whole, or as it was before. Throws as Node does. */
  readonly put: () => Promise<void>
  /** Removes it, unless it is in its place. */
  readonly drop: () => Promise<void>
}

/** All that the command sees of the world, so that a test gives it another one. */
export interface CommandIo {
  /** Writes to standard output; throws as Node does. A reader that has read enough is not a fault. */
  readonly write: (text: string) => void | Promise<void>
  /** Writes to standard error: what people are told besides the result. */
  readonly tell: (text: string) => void
  /** Whether somebody looks at standard output, and at standard error. */
  readonly isTerminal: { readonly output: boolean; readonly error: boolean }
  /** How many columns the terminal has, if there is one. */
  readonly columns: number | undefined
  /** Reads a file whole; `-` is standard input. Throws as Node does. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Opens a file to be read in pieces; `-` is standard input. Throws as Node does. */
  readonly openFile: (path: string) => OpenedFile
  /** Makes everything of a file but puts it in its place; one that is there keeps its rights. Throws as Node does. */
  readonly stageFile: (file: FileToWrite) => Promise<StagedFile>
  /** Where a path leads, through symbolic links: two paths of one place are one file. */
  readonly placeOf: (path: string) => Promise<string>
  /** The names in a folder; null if there is none. */
  readonly namesIn: (path: string) => Promise<readonly string[] | null>
  /** Makes a folder, and those above it that are not there. */
  readonly makeFolder: (path: string) => Promise<void>
}
