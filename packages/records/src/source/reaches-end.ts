/** Whether nothing but blanks of the same line stands between an offset and the end of a text. */
export function reachesEnd(text: string, offset: number): boolean {
  let at = offset;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
  return at === text.length;
}
