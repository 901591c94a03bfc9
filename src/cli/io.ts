/** A file whose bytes come in pieces. */
export interface OpenedFile {
  /** Its length in bytes; null if that is not known, as of standard input. */
  readonly size: number | null
  readonly chunks: Iterable<Uint8Array>
}

/** A file to write. */
export interface FileToWrite {
  readonly path: string
  readonly data: Uint8Array | string
}

/** A file written beside its target. */
export interface StagedFile {
  /** Moves it to its target, which is then complete, or unchanged. Throws as Node does. */
  readonly put: () => Promise<void>
  /** Removes it, unless it has been moved. */
  readonly drop: () => Promise<void>
}

/** Everything that the command sees of its environment, so that tests can replace it. */
export interface CommandIo {
  /** Writes to standard output; throws as Node does. A reader that stops early is not an error. */
  readonly write: (text: string) => void | Promise<void>
  /** Writes to standard error: messages besides the result. */
  readonly tell: (text: string) => void
  /** Whether standard output and standard error are terminals. */
  readonly isTerminal: { readonly output: boolean; readonly error: boolean }
  /** How many columns the terminal has, if there is one. */
  readonly columns: number | undefined
  /** Reads a file whole; `-` is standard input. Throws as Node does. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Opens a file to be read in pieces; `-` is standard input. Throws as Node does. */
  readonly openFile: (path: string) => OpenedFile
  /** Writes a file completely, without moving it to its target; an existing target keeps its permissions. Throws as Node does. */
  readonly stageFile: (file: FileToWrite) => Promise<StagedFile>
  /** The target of a path through symbolic links: two paths with one target are one file. */
  readonly placeOf: (path: string) => Promise<string>
  /** The names in a folder; null if there is none. */
  readonly namesIn: (path: string) => Promise<readonly string[] | null>
  /** Creates a folder and its missing parents. */
  readonly makeFolder: (path: string) => Promise<void>
}
