import type { DossierState } from 'egov-kpi'

/** The eight states of dossiers. */
export const dossierStates: readonly DossierState[] = [
  'resolved-early',
  'resolved-on-time',
  'resolved-late',
  'pending-within-deadline',
  'pending-overdue',
  'no-deadline',
  'not-received-yet',
  'ended-without-result',
]
