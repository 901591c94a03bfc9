export { Figure, PrintedForm, Qualifier } from './figure'
export { type FormatFigureOptions, formatFigure } from './format-figure'
export { type ParseFigureOptions, parseFigure } from './parse-figure'
