/** The commonest character references of HTML, and those by number. */
const ENTITY =
  /&(?:nbsp|amp|lt|gt|quot|apos|[nm]dash|hellip|middot|times|deg|plusmn|micro|e[nm]sp|thinsp|[lr][sd]quo|copy|reg|shy|#\d{2,6}|#x[\da-f]{2,6});/iy;

/** Where a character reference that starts here ends, `&nbsp;`; `start` for none. */
export function entityEnd(text: string, start: number, end: number): number {
  ENTITY.lastIndex = start;
  const found = start + (ENTITY.exec(text)?.[0].length ?? 0);
  return found <= end ? found : start;
}
