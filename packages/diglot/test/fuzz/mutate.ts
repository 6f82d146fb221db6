/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What breaks readers: marks of every format, odd characters, names that objects inherit, long runs. */
const PIECES: readonly string[] = [
  ...['<', '>', '&', '"', "'", '{', '}', '[', ']', '@', '\\', '%', '|', ';', ',', '=', '  - '],
  ...['\0', '\n', '\r', '\r\n', '\t', '\u0085', '\u2028', '\ufeff', '\u00a0', '\u3000', '\u200b'],
  ...[
    '\ud83d',
    '\ude00',
    '\u{20000}',
    '👩‍🔬',
    'é',
    '\ufe0f',
    '\u202e',
    '（',
    '）',
    '。',
    '；',
    '“',
  ],
  ...['TY  - ', 'ER  - ', 'PMID- ', 'FN ', '%0 ', '@article{', '<!--', '-->', '<![CDATA[', ']]>'],
  ...['</record>', '<PubmedArticle>', '&amp;', '&#x110000;', '&constructor;', '__proto__'],
  ...[
    'constructor',
    '10.5555/a(b)<c>',
    'https://example.org/?q=同伴',
    '2022年13月',
    '００１２',
    'Ⅻ',
  ],
  ...['Abstract', '摘要：', '关键词', 'Keywords:', 'null', '-1', '1e309', '０', '.'.repeat(40)],
  ...[
    '9'.repeat(40),
    ' '.repeat(40),
    '*'.repeat(40),
    '（'.repeat(20),
    'a-'.repeat(20),
    '中'.repeat(40),
  ],
];

/** Longest input. UTF-16 code units. */
export const MAX_LENGTH = 2048;

/** Change a text a few times: leave out, double, swap, put in, cut off, join with another. */
export function mutate(seeds: readonly string[], random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[], none: T): T => list[below(list.length)] ?? none;
  const part = (text: string) => {
    const start = below(text.length);
    return text.slice(start, start + below(Math.min(200, text.length - start) + 1));
  };
  const seed = pick(seeds, '');
  const from = below(Math.max(1, seed.length - MAX_LENGTH));
  let text = seed.slice(from, from + MAX_LENGTH);
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(text.length + 1);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const change = below(8);
    if (change === 0) text = before + after.slice(below(60));
    else if (change === 1) text = before + part(text) + after;
    else if (change === 2) text = before + part(pick(seeds, '')) + after;
    else if (change === 3) text = before;
    else if (change === 4) text = before + after.toUpperCase();
    else if (change === 5) text = before + pick(PIECES, '').repeat(1 + below(8)) + after;
    else text = before + pick(PIECES, '') + after.slice(below(3));
  }
  return text.slice(0, MAX_LENGTH);
}
