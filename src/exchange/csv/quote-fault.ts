/** What can be wrong with a quotation mark: it is inside a cell, text follows it, or its cell never ends. */
export type QuoteFault = 'inside' | 'followed' | 'unclosed'
