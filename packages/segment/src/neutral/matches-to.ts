/** Where a sticky pattern that matches at `at` ends, or −1. */
export function matchesTo(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
