/** What numbers of volumes, pages and figures stand behind, in small letters; each is written so in many languages. */
const COUNTED: ReadonlySet<string> = new Set(
  'vol vols no nos nr nrs bd p pp pg pgs s f ff fig figs tab tabs eq eqs ref refs art arts ch chap sec suppl iss ed n t'.split(
    ' ',
  ),
);

/** Longest of them. */
const MAX_LENGTH = 5;

/** A number, behind a dot and a blank or without. */
const NUMBER = /^\.?\s?\d/u;

/** Whether a word only says what a number counts, which is no sign of a language: `Vol. 12, No. 3, pp. 45–67`. */
export function isCounted(text: string, { start, end }: { start: number; end: number }): boolean {
  if (end - start > MAX_LENGTH || !NUMBER.test(text.slice(end, end + 3))) return false;
  return COUNTED.has(text.slice(start, end).toLowerCase());
}
