/** An attack on a pattern is grown up to this length. UTF-16 code units. */
const LENGTH = 24_000;

/** A match that takes longer is not linear: those of linear patterns took under 40. Milliseconds. */
const TOO_LONG = 250;

/** Attacks tried on one pattern. */
const ATTACKS = 500;

/**
 * Try to make a pattern slow in this engine: rows of what it names, alone and in pairs, with what stops a match
 * behind them.
 *
 * For patterns that the checker cannot decide: look-behind and counted repeats are beyond its automata.
 *
 * @param known - Attacks that the checker believes in, tried first, as they are.
 * @returns The attack that was slow; `undefined` when none was.
 */
export function tryRegex(
  source: string,
  flags: string,
  known: readonly string[] = [],
): string | undefined {
  const regex = new RegExp(source, flags);
  for (const text of known) if (isSlow(regex, text)) return text.slice(0, 60);
  const pieces = piecesOf(source);
  const random = generator(source.length);
  const pick = () => pieces[Math.floor(random() * pieces.length)] ?? '';
  for (let count = 0; count < ATTACKS; count++) {
    const one = pieces[count];
    const unit = one ?? Array.from({ length: 2 + Math.floor(random() * 3) }, pick).join('');
    const opening =
      one === undefined && random() < 0.6 ? pick() + (random() < 0.5 ? pick() : '') : '';
    const ending = random() < 0.5 ? '\u0000' : `${pick()}\u0000`;
    // From short to long, so that an exponential one is found before it takes for ever.
    for (let length = 12; length <= LENGTH; length *= 2) {
      const text = opening + unit.repeat(Math.ceil(length / unit.length)) + ending;
      if (isSlow(regex, text))
        return `${JSON.stringify(opening)} + ${JSON.stringify(unit)}.repeat(…)`;
    }
  }
  return undefined;
}

/** Three times, for another program may have been busy. */
function isSlow(regex: RegExp, text: string): boolean {
  for (let attempt = 0; attempt < 3; attempt++) {
    regex.lastIndex = 0;
    const begun = process.cpuUsage().user;
    regex.exec(text);
    if ((process.cpuUsage().user - begun) / 1000 < TOO_LONG) return false;
  }
  return true;
}

/** A character for each class that a pattern names, its marks, and its words. */
function piecesOf(source: string): string[] {
  const pieces = new Set([' ', '\t', '\n', '0', 'a', 'A', '名', '.', ',']);
  const plain = source
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\p\{[^}]{1,40}\}|\\[a-z]|\{\d{1,4},?\d{0,4}\}|\?<[a-z]{1,20}>/gi, ' ');
  for (const [word] of plain.matchAll(/[\p{L}\d]{2,20}/gu)) pieces.add(word);
  for (const [mark] of plain.matchAll(/[^\p{L}\d]/gu)) pieces.add(mark);
  return [...pieces];
}

/** Numbers from 0 to 1, the same at each run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
