import { isJoinedBody } from '@diglot/words';
import type { Candidate } from '../candidates/candidates.ts';
import type { Reading } from '../read/reading.ts';

/** The kind of the letter or number before it: the 类颗粒 of B类颗粒. */
const KIND = /^[类型级期号族系相]/u;
const LETTER_BEFORE = /[A-Za-z\d]\s?$/u;

/** Characters that end a word and, where they are cut off alone, begin none: the 率预估 of 事件率预估, the 层土壤 of 深层土壤. */
const ENDINGS = new Set('率度型者层们值');
const WORD_BEFORE = /[\p{Script=Han}A-Za-z\d]$/u;

/** Behind a name, the acronym that declares it: 国家海洋和大气管理局(NOAA). */
const DECLARED = /^\s?[(（]\s?\p{Lu}/u;

/** Whether a Chinese phrase begins, everywhere, with the end of what stands before it. */
export function isWithoutBeginning(chinese: Candidate | undefined, { list }: Reading): boolean {
  if (chinese === undefined || chinese.at.length === 0) return false;
  return chinese.at.every((from, index) => {
    const { start, form } = list.units[from] ?? { start: 0, form: '' };
    const before = list.text.slice(Math.max(0, start - 2), start);
    if (ENDINGS.has(form) && WORD_BEFORE.test(before)) return true;
    const last = list.units[(chinese.ends[index] as number) - 1];
    const end = last?.end ?? start;
    if (DECLARED.test(list.text.slice(end, end + 3)) && isJoinedBody(list.text, start, end))
      return true;
    return KIND.test(chinese.key) && LETTER_BEFORE.test(before);
  });
}
