import { issueFactory } from '../foundation/issue'
import { documentWording } from './document-wording'
import { unitWording } from './unit-wording'

/** The sentences of every issue that concerns units, groups and legal documents. */
export const organizationWording: typeof unitWording & typeof documentWording = { ...unitWording, ...documentWording }

/** Builds an issue of the organization. */
export const organizationIssue: ReturnType<typeof issueFactory<typeof organizationWording>> =
  issueFactory(organizationWording)
