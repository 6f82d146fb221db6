import { lookupTable } from '@diglot/text';

/** TeX commands that stand for a character. */
const SYMBOLS: Readonly<Record<string, string>> = lookupTable({
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  pm: '±',
  cdot: '·',
  circ: '°',
  sim: '~',
  approx: '≈',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  degree: '°',
  prime: '′',
  langle: '⟨',
  rangle: '⟩',
  ll: '≪',
  gg: '≫',
  ldots: '…',
  quad: ' ',
  qquad: ' ',
});

/** The largest stretch between two `$` taken for a formula. Code units. */
const LONGEST = 400;

const FORMULA = new RegExp(`\\$([^$\\n]{1,${LONGEST}})\\$`, 'g');

/**
 * Write simple formulas between `$` as text: `$1 4 . 9 \%$` → `14.9%`, `$\mathrm { T N F } - \alpha$` → `TNF - α`.
 *
 * Optical character recognition puts a space between all glyphs of a formula; digits are joined again,
 * and single letters. Superscripts and subscripts stand on the line.
 */
export function inlineMath(text: string): string {
  if (!text.includes('$')) return text;
  return text.replace(FORMULA, (_, formula: string) =>
    formula
      .replace(/\\([A-Za-z]+)|\\([^A-Za-z])/g, (whole, word?: string, mark?: string) => {
        if (mark !== undefined) return /[%&#_{}$]/.test(mark) ? mark : ' ';
        return word !== undefined && Object.hasOwn(SYMBOLS, word) ? (SYMBOLS[word] ?? whole) : '';
      })
      .replace(/[{}^_]/g, '')
      .replace(/[\s~]+/g, ' ')
      .replace(/(?<=[\d.]) (?=[\d.%])| (?=[°′])/g, '')
      .replace(
        /(?<=(?:^|[^A-Za-z])[A-Za-z]) (?=[A-Za-z](?:[^A-Za-z]|$))|(?<= ?[A-Z]) (?=[A-Z](?:[^a-z]|$))/g,
        '',
      )
      .trim(),
  );
}
