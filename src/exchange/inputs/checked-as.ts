import { issuesThrownBy, throwIfAny } from '../../foundation/error'

/** Calls what checks one of several arguments; what is wrong with it has the name of the argument before its path. */
export function checkedAs(argument: string, check: () => unknown): void {
  throwIfAny(issuesThrownBy(check, [argument]))
}
