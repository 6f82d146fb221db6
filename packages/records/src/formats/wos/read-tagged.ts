import type { Diagnostic } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import {
  groupFields,
  reportBroken,
  scanTagged,
  type TaggedField,
  unknownTags,
} from '../../tagged/tagged.ts';
import { isWosTag, wosEntries } from './fields.ts';

/** Lines of the file and not of a record: `FN`, `VR`, and `EF` at its end. */
const FILE_TAGS: ReadonlySet<string> = new Set(['FN', 'VR', 'EF', 'ER']);

function isRecord(fields: readonly TaggedField[]): boolean {
  return fields.some(({ tag }) => !FILE_TAGS.has(tag));
}

const TAG_LINE = /\ufeff?([A-Z][A-Z0-9])(?: |(?=[\r\n]|$))/y;

/** Web of Science, tagged (`.ciw`, `.isi`, `.txt`). Continuation lines may be indented or not. */
export const wosTagged: Reader = {
  format: 'wos-tagged',
  opens: /^\s*FN (?:Clarivate|Thomson|ISI |Web of)/,
  boundaries: { by: 'marks', after: /^ER[ \t]*[\r\n]+/gm },
  readableEnd: beforeOpening(/^[A-Z]$/),
  detect: (head) => {
    if (/^\ufeff?FN (?:Clarivate|Thomson|ISI |Web of)/.test(head.trimStart())) return 0.99;
    const body = /^PT [A-Z]\s*$/m.test(head) && /^(?:AU|TI|SO|UT) \S/m.test(head);
    return body && /^(?:ER|EF|UT WOS:.*|SO .*)\s*$/m.test(head) ? 0.9 : 0;
  },
  read: (source) => {
    const fields = scanTagged(source, TAG_LINE, { opensWith: 'PT' });
    const groups = groupFields(
      fields,
      ({ tag }, seen) => seen.has('ER') || (tag === 'PT' && seen.has('PT')),
    );
    const diagnostics: Diagnostic[] = [];
    const marked = reportBroken(source, groups, diagnostics, {
      first: 'PT',
      last: 'ER',
      isRecord,
    });
    const tell = unknownTags(source, diagnostics, isWosTag);
    const read = readEntries(
      source,
      each(marked, (group) => {
        tell(group);
        return wosEntries(source, group);
      }),
    );
    return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
  },
};
