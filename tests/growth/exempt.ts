/** Inputs with which time may grow faster, by function and input, and why. */
export const exempt: Readonly<Record<string, string>> = {}
