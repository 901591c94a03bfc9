import { type Rate, type RateDefinition, rateOf } from './rate'
import type { Tally, TallyKind } from './tally'

type TallyOf<K extends TallyKind> = Extract<Tally, { readonly kind: K }>

/** What one rate is made of, where its id and its kind are known; a percentage unless it says otherwise. */
type RateRow<T extends Tally> = Pick<
  RateDefinition<T>,
  'title' | 'formula' | 'sources' | 'numerator' | 'denominator'
> & { readonly measure?: 'percent' | 'working-days' }

/** Makes the rates of one kind of tally, from a table by their ids. */
export function ratesOf<K extends TallyKind, Id extends string>(
  kind: K,
  rows: Readonly<Record<Id, RateRow<TallyOf<K>>>>,
): Readonly<Record<Id, Rate<TallyOf<K>>>> {
  const rates = Object.entries<RateRow<TallyOf<K>>>(rows).map(([id, { measure = 'percent', ...row }]) => [
    id,
    rateOf({ id, kind, ...row, measure } as RateDefinition<TallyOf<K>>),
  ])
  return Object.fromEntries(rates)
}
