/** Whether a code unit is one of 0–9. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a code unit is one of A–Z and a–z. */
export function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return unit < 0x80 && small >= 0x61 && small <= 0x7a;
}

/** Where the ASCII letters and digits from `at` on end. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  while (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i))) i++;
  return i;
}
