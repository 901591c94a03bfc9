/** What the policy of this page or worker blocked, from before the library loads. */
export const violations = []

addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  violations.push(`${effectiveDirective} ${blockedURI}`)
})

/** A result with the violations until then, whose events come after what caused them. */
export const withViolations = async work => {
  const result = await work.catch(error => String(error))
  await new Promise(done => setTimeout(done, 100))
  return { result, violations }
}
