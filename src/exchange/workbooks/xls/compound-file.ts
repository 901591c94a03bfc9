import { joinBytes } from '../../files/bytes'
import { unreadable } from '../xlsx/open-archive'

/** A file of Microsoft that holds streams as an archive holds parts ([MS-CFB]): old workbooks, and protected new ones. */
export interface CompoundFile {
  /** The names of the streams and storages at its root. */
  readonly names: ReadonlySet<string>
  /** The bytes of a stream at its root. */
  readonly read: (name: string) => Uint8Array
}

interface Entry {
  readonly name: string
  readonly start: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly child: number
}

const [mostRegular, noStream, entryBytes] = [0xff_ff_ff_fa, 0xff_ff_ff_ff, 128]

/** Opens a compound file. A chain of sectors that goes in a circle or leaves the file is refused. */
export function openCompoundFile(data: Uint8Array): CompoundFile {
  if (data.length < 512) throw unreadable('512', 'XLS')
  const view = viewOf(data)
  const [sectorShift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)]
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw unreadable(`2^${sectorShift}`, 'XLS')
  const sectorBytes = 1 << sectorShift
  const sectors = Math.ceil(data.length / sectorBytes)
  const sector = (number: number): Uint8Array => {
    const at = (number + 1) * sectorBytes
    if (number > mostRegular || at >= data.length) throw unreadable(`sector ${number}`, 'XLS')
    return data.subarray(at, at + sectorBytes)
  }

  // The list of the sectors of the table: 109 in the header, the rest in a chain of their own.
  const tableSectors: number[] = []
  const take = (list: DataView, count: number, from: number): void => {
    for (let index = 0; index < count; index++) {
      const number = list.getUint32(from + index * 4, true)
      if (number <= mostRegular) tableSectors.push(number)
    }
  }
  take(view, 109, 76)
  let next = view.getUint32(68, true)
  for (let seen = 0; next <= mostRegular; seen++) {
    const list = whole(sector(next), sectorBytes)
    if (seen > sectors) throw unreadable('DIFAT', 'XLS')
    take(list, sectorBytes / 4 - 1, 0)
    next = list.getUint32(sectorBytes - 4, true)
  }
  if (tableSectors.length > sectors) throw unreadable('FAT', 'XLS')
  const table = numbers(tableSectors.map(sector), sectorBytes)

  const chain = (start: number, links: Uint32Array, most: number): readonly number[] => {
    const found: number[] = []
    for (let at = start; at <= mostRegular; at = links[at] ?? noStream) {
      if (found.push(at) > most) throw unreadable(`sector ${start}`, 'XLS')
    }
    return found
  }
  const stream = (start: number): readonly Uint8Array[] => chain(start, table, sectors).map(sector)

  const directory = joinBytes(stream(view.getUint32(48, true)))
  const entries: Entry[] = []
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    entries.push(readEntry(viewOf(directory.subarray(at, at + entryBytes))))
  }
  const [root] = entries
  if (root === undefined) throw unreadable('directory', 'XLS')
  const streams = childrenOf(root, entries)
  const [cutoff, miniStart] = [view.getUint32(56, true), view.getUint32(60, true)]
  const read = (name: string): Uint8Array => {
    const entry = streams.get(name)
    if (entry === undefined) throw unreadable(name, 'XLS')
    if (entry.size >= cutoff) return cut(joinBytes(stream(entry.start)), entry.size, name)
    const mini = joinBytes(stream(root.start))
    const links = numbers(stream(miniStart), sectorBytes)
    const pieces = chain(entry.start, links, Math.ceil(mini.length / 64)).map(at =>
      mini.subarray(at * 64, at * 64 + 64),
    )
    return cut(joinBytes(pieces), entry.size, name)
  }
  return { names: new Set(streams.keys()), read }
}

function readEntry(view: DataView): Entry {
  const length = Math.min(view.getUint16(64, true), 64)
  let name = ''
  for (let at = 0; at + 2 < length; at += 2) name += String.fromCharCode(view.getUint16(at, true))
  const [left, right, child] = [68, 72, 76].map(at => view.getUint32(at, true)) as [number, number, number]
  return { name, left, right, child, start: view.getUint32(116, true), size: view.getUint32(120, true) }
}

/** What is directly in the root: workbooks that are embedded elsewhere are other workbooks. */
function childrenOf(root: Entry, entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const children = new Map<string, Entry>()
  const seen = new Set<number>()
  const open = [root.child]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index]
    if (entry === undefined || seen.has(index)) continue
    seen.add(index)
    if (children.has(entry.name)) throw unreadable(`2 × ${entry.name}`, 'XLS')
    children.set(entry.name, entry)
    open.push(entry.left, entry.right)
  }
  return children
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** A sector that must not be cut off, as the last one of a file may be. */
function whole(bytes: Uint8Array, length: number): DataView {
  if (bytes.length < length) throw unreadable('sector', 'XLS')
  return viewOf(bytes)
}

function numbers(sectors: readonly Uint8Array[], length: number): Uint32Array {
  const list = new Uint32Array((sectors.length * length) / 4)
  sectors.forEach((bytes, index) => {
    const view = whole(bytes, length)
    for (let at = 0; at < length; at += 4) list[(index * length + at) / 4] = view.getUint32(at, true)
  })
  return list
}

function cut(bytes: Uint8Array, size: number, name: string): Uint8Array {
  if (bytes.length < size) throw unreadable(name, 'XLS')
  return bytes.subarray(0, size)
}
