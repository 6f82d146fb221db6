import { lookupTable } from '@diglot/text';

/** Named references that occur in bibliographic exports, beyond XML's five. Source: HTML Living Standard §13.5. */
const NAMED: Readonly<Record<string, string>> = lookupTable({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  middot: '·',
  bull: '•',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  micro: 'µ',
  copy: '©',
  reg: '®',
  trade: '™',
  le: '≤',
  ge: '≥',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
  Delta: 'Δ',
  Omega: 'Ω',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  yuml: 'ÿ',
  szlig: 'ß',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  Aring: 'Å',
  AElig: 'Æ',
  Ccedil: 'Ç',
  Eacute: 'É',
  Oslash: 'Ø',
  Ntilde: 'Ñ',
  infin: '∞',
  minus: '−',
  prime: '′',
});

/** A reference, also one whose ampersand was escaped again, once or more: `&lt;`, `&amp;lt;`, `&amp;amp;lt;`. */
const REFERENCE = /&((?:amp;){0,3})(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g;

/** What stands before the semicolon that closes a reference: the beginning of a pattern that looks back. */
export const OPEN_REFERENCE = `&(?:amp;){0,3}(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|${Object.keys(NAMED).join('|')})`;

/** Decode character references, those that were escaped twice too; what is not one stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (whole, again, decimal, hexadecimal, name) => {
    if (name !== undefined) {
      if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? whole;
      return again === '' ? whole : `&${name};`;
    }
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Whether a text holds a character reference. */
export function hasEntity(text: string): boolean {
  return text.search(REFERENCE) >= 0;
}
