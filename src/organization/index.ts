export { type CheckUnitsOptions, checkUnits } from './check-units'
export { type CitationReading, formatCitation, parseCitation } from './citation'
export { defineUnits, parseUnits, type UnitId } from './define-units'
export {
  DocumentNumber,
  type DocumentNumberReading,
  formatDocumentNumber,
  parseDocumentNumber,
} from './document-number'
export { type DocumentType, documentTypes } from './document-types'
export { LegalDocument } from './legal-document'
export type { MatchedBy } from './name-index'
export type { GroupResolution, UnitResolution } from './resolution'
export { Group, Unit, type Units } from './unit'
export { type ResolveOptions, type UnitDirectory, unitDirectory } from './unit-directory'
export type { Validity } from './validity'
