import { lookupTable } from '@diglot/text';
import { cleanText } from '../../source/clean.ts';

/** Accents of LaTeX and the combining marks they are. Source: the LaTeX Companion, table 7.33. */
const ACCENTS: Readonly<Record<string, string>> = lookupTable({
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
});

/** Control words that stand for a character. */
const SYMBOLS: Readonly<Record<string, string>> = lookupTable({
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  dh: 'ð',
  th: 'þ',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textbraceleft: '{',
  textbraceright: '}',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  textdegree: '°',
  degree: '°',
  textmu: 'µ',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  pm: '±',
  times: '×',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
  Delta: 'Δ',
  leq: '≤',
  geq: '≥',
  approx: '≈',
  infty: '∞',
  rightarrow: '→',
  cdot: '·',
  S: '§',
  quad: ' ',
  qquad: ' ',
  enskip: ' ',
  thinspace: ' ',
  negthinspace: '',
  medspace: ' ',
  thickspace: ' ',
  nobreakspace: '\u00a0',
  space: ' ',
  newline: ' ',
  par: '\n',
  slash: '/',
  enspace: ' ',
});

/** Control symbols that are spaces, and `\\!`, which takes some away. Source: the LaTeX Companion, §8.7.6. */
const SPACES: Readonly<Record<string, string>> = lookupTable({
  ',': ' ',
  ':': ' ',
  '>': ' ',
  ';': ' ',
  '!': '',
  '\\': ' ',
  '/': '',
  '-': '',
});

const TOKEN = /\\([A-Za-z]+)\s*|\\([^A-Za-z])|([{}~$])|(---?)|(``|'')/g;

/**
 * Turn LaTeX text into plain Unicode: accents are composed, escaped marks bare, commands that only format
 * (`\emph`, `\textit`) give their argument, grouping braces go.
 *
 * @remarks **Cost:** linear. An unknown control word is left out, its argument kept. Mathematics is not
 * laid out: `$x^2$` gives `x^2`, but what is raised or lowered alone is plain (`H$_2$O`).
 */
export function latexToText(latex: string): string {
  if (!/[\\{}~$]|--|``|''/.test(latex)) return latex;
  const bare = latex.includes('$')
    ? latex.replace(DEGREE, '°').replace(RAISED, '$<text>$<one>')
    : latex;
  let text = '';
  let accent = '';
  let from = 0;
  const put = (piece: string) => {
    if (piece === '') return;
    if (accent === '') text += piece;
    else {
      const [first = ''] = piece;
      text += (first + accent).normalize('NFC') + piece.slice(first.length);
      accent = '';
    }
  };
  for (const match of bare.matchAll(TOKEN)) {
    put(bare.slice(from, match.index));
    from = match.index + match[0].length;
    const [, word, mark, brace, dash, quote] = match;
    if (word !== undefined) {
      const accented = word.length === 1 && Object.hasOwn(ACCENTS, word);
      if (accented) accent = ACCENTS[word] ?? '';
      else if (Object.hasOwn(SYMBOLS, word)) put(SYMBOLS[word] ?? '');
    } else if (mark !== undefined) {
      if (Object.hasOwn(ACCENTS, mark)) accent = ACCENTS[mark] ?? '';
      else put(SPACES[mark] ?? (/\s/.test(mark) ? ' ' : mark));
    } else if (brace === '~') put('\u00a0');
    else if (dash !== undefined) put(dash.length === 2 ? '–' : '—');
    else if (quote !== undefined) put(quote === '``' ? '“' : '”');
  }
  put(bare.slice(from));
  return text;
}

/** What is raised or lowered alone: `H$_2$O`, `$^{14}$C`. */
const RAISED = /\$[_^](?:\{(?<text>[A-Za-z0-9+−-]{1,12})\}|(?<one>[A-Za-z0-9+−]))\$/g;

/** `5\,$^\circ$C`, `$5^{\circ}$`: the sign of degrees. */
const DEGREE = /\^(?:\{\\circ\s?\}|\\circ(?![A-Za-z]))/g;

/** The text of a field: commands of LaTeX read, lines joined. */
export function cleanLatex(raw: string): string {
  return cleanText(latexToText(/\s\s|[^\S ]/.test(raw) ? raw.replace(/\s+/g, ' ') : raw));
}
