/** Another wording of the same: every word of the shorter one has a relative in the longer one. */
export function isEnglishVariant(one: string, other: string): boolean {
  const [short, long] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return short.every((word) => long.some((candidate) => isRelative(word, candidate)));
}

/** Fewest letters that two related words begin with alike, and most of the shorter one that are its ending. */
const MIN_STEM = 4;
const MAX_ENDING = 3;

function isRelative(one: string, other: string): boolean {
  const size = Math.max(MIN_STEM, Math.min(one.length, other.length) - MAX_ENDING);
  return one.slice(0, size) === other.slice(0, size);
}

/** Another wording of the same: half of the characters or more are shared. */
export function isChineseVariant(one: string, other: string): boolean {
  const shared = [...one].filter((character) => other.includes(character));
  return 2 * shared.length >= Math.max(one.length, other.length);
}
