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
  const bare = areBalanced(text) ? text.replace(/[{}]/g, (brace) => `\u0000${brace}`) : text;
  return bare
    .replace(/\0?[\\~^{}%&#$_]/g, (mark) =>
      mark.length > 1 ? `\\${mark.charAt(1)}` : (ESCAPES[mark] ?? mark),
    )
    .replace(LIGATURES, '$1{}');
}

/** Whether braces close as they open: BibTeX counts them even where they are escaped. */
function areBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
