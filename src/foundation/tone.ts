import { oneOf, type Schema } from './schema'

/** How good a band or a status is: pages and charts give each of the four its own colour, whatever its name. */
export type Tone = 'good' | 'fair' | 'watch' | 'weak'

/** The schema of a {@link Tone}. */
export const Tone: Schema<Tone> = oneOf(['good', 'fair', 'watch', 'weak'])
