import { EgovKpiError, throwIfAny } from '../foundation/error'
import { canonicalJson } from './canonical-json'
import { checkRun } from './check-run'
import { libraryVersion } from './library-version'
import type { CommitteeRun } from './run'
import { committeeIssue } from './wording'

/** What is used of the host: browsers, Node, Deno and Bun have it, and nothing of it differs between them. */
interface Host {
  readonly crypto?: {
    readonly subtle?: { readonly digest: (name: 'SHA-256', data: Uint8Array) => Promise<ArrayBuffer> }
  }
  readonly TextEncoder?: new () => { readonly encode: (text: string) => Uint8Array }
}

/**
 * The digest of a run: by it an announced ranking can be proven later.
 *
 * SHA-256 of the UTF-8 bytes of `canonicalJson({ library, version, run })`, by Web Crypto, in hexadecimal. A run and a
 * version of the library have one result, byte for byte; so a record with the published digest is the one that the
 * ranking was made from, and `replay` of that version gives the ranking. Anything else in the record, one point or one
 * date, gives another digest; the order of keys does not. Another text of the same number does: `'5.0'` is not `5`,
 * since a record says what was declared.
 *
 * @param run - The run, as it was when its result was announced.
 * @returns 64 hexadecimal digits.
 * @throws An `EgovKpiError` (the promise rejects) if the run is refused by `parseRun`, or the host has no Web Crypto:
 * browsers have it on HTTPS pages only.
 *
 * @example
 * ```ts
 * import { type CommitteeRun, digestRun, usualRounds } from 'egov-kpi'
 *
 * const run: CommitteeRun = {
 *   id: 'it-2022',
 *   scorecard: {
 *     id: 'it-2022',
 *     title: 'Ứng dụng CNTT năm 2022',
 *     scale: 10,
 *     rounding: { leaf: 'exact', total: 'exact' },
 *     criteria: [{ id: 'plan', max: 10, rule: { kind: 'points' } }],
 *   },
 *   units: { groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'so-y-te', name: 'Sở Y tế', group: 'sở' }] },
 *   period: '2022',
 *   asOf: '2022-12-31',
 *   missing: 'not-scored',
 *   ranking: {},
 *   rounds: usualRounds,
 *   entries: [],
 * }
 * const digest = await digestRun(run)
 * digest.length // => 64
 * digest === (await digestRun(JSON.parse(JSON.stringify(run)))) // => true
 * digest === (await digestRun({ ...run, period: '2021' })) // => false
 * ```
 */
export async function digestRun(run: CommitteeRun): Promise<string> {
  throwIfAny(checkRun(run).issues)
  const host = globalThis as Host
  const { TextEncoder } = host
  const subtle = host.crypto?.subtle
  if (subtle === undefined || TextEncoder === undefined) {
    throw new EgovKpiError([committeeIssue('no-web-crypto', [], {})])
  }
  const text = canonicalJson({ library: 'egov-kpi', version: libraryVersion, run })
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
