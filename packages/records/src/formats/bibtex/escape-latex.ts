import { lookupTable } from '@diglot/text';

const ESCAPES: Readonly<Record<string, string>> = lookupTable({
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
});

/** Hyphens and quotes that TeX would join to one mark: `--` is a dash. */
const LIGATURES = /(-(?=-)|`(?=`)|'(?='))/g;

/** Write a text so that LaTeX prints it: the ten special characters are escaped, all else stays Unicode. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^{}%&#$_]/g, (mark) => ESCAPES[mark] ?? mark).replace(LIGATURES, '$1{}');
}
