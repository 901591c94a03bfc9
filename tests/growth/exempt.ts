/** Inputs with which time may grow faster, by function and input, and why. */
export const exempt: Readonly<Record<string, string>> = {}

/** Functions of which no argument can become large, and why. */
export const small: Readonly<Record<string, string>> = {
  civilDateOf: 'takes a number',
  isEgovKpiError: 'looks at what its argument is, not into it',
  vietnamCivilService: 'takes nothing but two years',
}
