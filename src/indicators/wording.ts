import { issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'

/** The sentences of every issue that concerns indicators, figures, targets and forms. */
export const indicatorWording = {
  'not-a-figure': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là một số liệu; không suy đoán.`,
    en: `${text} is no figure, and nothing is guessed.`,
  }),
}

/** Builds an issue of the indicators. */
export const indicatorIssue: ReturnType<typeof issueFactory<typeof indicatorWording>> = issueFactory(indicatorWording)
