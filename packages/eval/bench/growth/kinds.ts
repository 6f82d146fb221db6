/** Fill `length` code units with copies of a piece, each told its number. */
function filled(length: number, piece: (number: number) => string): string {
  const parts: string[] = [];
  for (let size = 0, number = 0; size < length; number++) {
    const part = piece(number);
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

const same = (piece: string) => (length: number) => filled(length, () => piece);

const numbered = (piece: (number: number) => string) => (length: number) => filled(length, piece);

/** A text that begins in one way and goes on in another. */
const after = (head: string, piece: (number: number) => string) => (length: number) =>
  `${head}${filled(length, piece)}`;

/** Texts as they are, and texts that make careless programs slow; each of any length. */
export const KINDS: Readonly<Record<string, (length: number) => string>> = {
  'prose in both languages': numbered(
    (n) => `The clinic ${n} trained nurses in rural towns. 诊所${n}培训了乡村护士。\n\n`,
  ),
  'one line of prose': numbered(
    (n) => `Sleep quality of group ${n} was poor, 第${n}组睡眠质量差，`,
  ),
  'one letter': same('a'),
  'one Chinese character': same('的'),
  'letters of many scripts': same('aя字あ한ع'),
  digits: same('0123456789'),
  'line ends': same('\n'),
  'carriage returns': same('a\r'),
  blanks: same(' '),
  dots: same('.'),
  dashes: same('-'),
  asterisks: same('*'),
  'at signs': same('a@'),
  'opening brackets': same('('),
  'brackets of Chinese': same('（A）中'),
  quotes: same('"'),
  'quotes in cells': same('a,"b"c,"d\n'),
  'combining marks': same('e\u0301\u0301'),
  'lone surrogates': same('\ud840a'),
  'joined emoji': same('👩\u200d👩\u200d'),
  'slashes and dots': same('10.5555/a.'),
  'addresses of the web': numbered((n) => `https://example.org/${n}?a=${n} `),
  tags: same('<a b="c">'),
  'attributes of one tag': after('<?xml version="1.0"?><tmx><a ', (n) => `b${n}="c" `),
  entities: same('&amp;&#65;&lt;'),
  'names in a row': numbered((n) => `Lee Jo${n}, 王小${n}; `),
  'acronyms in brackets': numbered((n) => `night shift (NS${n}) 夜班（NS${n}）, `),
  'records of RIS': numbered((n) => `TY  - JOUR\nTI  - Sleep ${n}\nAU  - Lee, Jo\nER  - \n`),
  'records without an end': numbered((n) => `TY  - JOUR\nTI  - Sleep ${n}\n`),
  'keywords of one record': after('TY  - JOUR\nTI  - Sleep\n', (n) => `KW  - sleep ${n}\n`),
  'equal keywords of one record': after('TY  - JOUR\nTI  - Sleep\n', () => 'KW  - sleep\n'),
  'authors of one record': after('TY  - JOUR\nTI  - Sleep\n', (n) => `AU  - Lee, Jo${n}\n`),
  'titles of one record': after('TY  - JOUR\n', (n) => `TI  - Sleep ${n}\n`),
  'open braces of BibTeX': after('@article{a, title = ', () => '{b'),
  'nested lists of JSON': same('[{"a":'),
  'lines of JSON': numbered((n) => `{"id":"${n}","titles":[],"abstracts":[],"keywords":[]}\n`),
  'cues of subtitles': numbered((n) => `${n}\n00:00:01,000 --> 00:00:02,000\nHello 你好\n\n`),
  'cells of a glossary': numbered((n) => `nurse ${n},护士${n}\n`),
  'terms of one cell': after('en,zh\n', (n) => `nurse ${n}; `),
  'messages of PO': numbered((n) => `msgid "Shelf ${n}"\nmsgstr "书架${n}"\n\n`),
};
