/**
 * Where a dossier stands as of a day. Every dossier has exactly one state.
 *
 * - `resolved-early`, `resolved-on-time`, `resolved-late`: before, on and after its due day or moment;
 * - `pending-within-deadline`, `pending-overdue`: not resolved, and not yet or already beyond it;
 * - `no-deadline`: its procedure states no term; resolved or not, it is neither on time nor late;
 * - `not-received-yet`: it comes later, or was filed and awaits acceptance;
 * - `ended-without-result`: sent back, withdrawn, rejected, stopped, or filed and not accepted.
 */
export type DossierState =
  | 'resolved-early'
  | 'resolved-on-time'
  | 'resolved-late'
  | 'pending-within-deadline'
  | 'pending-overdue'
  | 'no-deadline'
  | 'not-received-yet'
  | 'ended-without-result'
