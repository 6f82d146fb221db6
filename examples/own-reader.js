// A reader of one's own: the reading list of a course, in a layout that no database has.
//
//   node own-reader.js
import { parseRecords, toRis } from '@diglot/records';
import { entryAt, groupFields, readEntries, scanTagged, toTheEnd } from '@diglot/records/reader';

const TEXT = `# 乡村医生的夜班与睡眠
@ 张晓明
@ 李伟
* 山区健康研究
! 2021

# Night shifts of village doctors
@ Okafor, Ruth
* Journal of Hill Health
! 2022
`;

const SLOTS = { '#': 'title', '@': 'author', '*': 'venue', '!': 'year' };

/** A line of it is a mark and a value; a work begins with its title. */
const readingList = {
  format: 'reading-list',
  detect: (head) => (/^# .+\n@ /m.test(head) ? 0.99 : 0),
  boundaries: { by: 'marks', before: /^# /gm },
  readableEnd: toTheEnd,
  read: (source) => {
    const works = groupFields(scanTagged(source, /([#@*!]) /y), ({ tag }) => tag === '#');
    const entries = (fields) => fields.map((field) => entryAt(SLOTS[field.tag], field, field.tag));
    return readEntries(source, Array.from(works, entries));
  },
};

const { format, records } = parseRecords(TEXT, { readers: [readingList] });
const [{ authors }] = records;
const { start, end, line } = authors[1].prov[0];
console.log(`${records.length} records (${format}); line ${line}: ${TEXT.slice(start, end)}`);
console.log(toRis(records));
