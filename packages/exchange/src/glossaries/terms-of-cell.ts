import { oneLine } from '../one-line.ts';

/** Parts the terms of a cell: marks that stand inside no term, and a slash with blanks around it. */
const BETWEEN = /[|;；]|\s\/\s|／/u;

/** Words that make one phrase of what the enumeration comma parts (妇女、和平与安全). */
const AND = /[和与與及]/u;

/**
 * The terms of a cell: `预扣税;代扣所得税`, `VAT / value added tax`, `电脑、计算机`. A line break inside
 * a cell is a space, or nothing in Chinese. A comma parts nothing: it stands inside terms (`risk, residual`).
 */
export function termsOfCell(cell: string): readonly string[] {
  const language = /\p{Script=Han}/u.test(cell) ? 'zh' : 'und';
  const parts = cell.split(BETWEEN).flatMap((part) => (AND.test(part) ? [part] : part.split('、')));
  return [...new Set(parts.map((part) => oneLine(part, language)))].filter((term) => term !== '');
}
