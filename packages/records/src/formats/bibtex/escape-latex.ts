import { lookupTable } from '@diglot/text';

const ESCAPES: Readonly<Record<string, string>> = lookupTable({
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
});

/** Write a text so that LaTeX prints it: the ten special characters are escaped, all else stays Unicode. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^{}%&#$_]/g, (mark) => ESCAPES[mark] ?? mark);
}
