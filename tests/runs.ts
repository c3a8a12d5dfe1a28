/**
 * How often fast-check tries a property: as often as this with `npm run test:all`, a tenth of it with `npm test`.
 */
export function runs(many: number): { readonly numRuns: number } {
  return { numRuns: process.env.TEST_ALL === 'yes' ? many : Math.ceil(many / 10) };
}
