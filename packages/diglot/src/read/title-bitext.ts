import type { Bitext } from '@diglot/text';
import { type Reading, sentencesWhere } from './read-source.ts';

/**
 * The original title and its translation as a bitext of one bead; an empty list where the record has
 * titles in one language only. Their languages are those the reading found.
 */
export function titleBitext({ record, document, passages }: Reading): Bitext[] {
  const roles = (record?.titles ?? [])
    .filter(({ value }) => value.trim() !== '')
    .map(({ role }) => role);
  const titles = passages
    .filter(({ name }) => name === 'title')
    .map(({ start, end }, index) => ({
      role: roles[index],
      part: sentencesWhere(document, (sentence) => sentence.start >= start && sentence.end <= end),
    }))
    .filter(({ part }) => part.sentences.length > 0 && part.language !== 'und');
  const source = titles.find(({ role }) => role === 'original') ?? titles[0];
  const target = titles.find(({ part }) => part.language !== source?.part.language);
  if (!source || !target) return [];
  const all = ({ part }: typeof source) => ({ from: 0, to: part.sentences.length });
  return [
    {
      source: source.part,
      target: target.part,
      alignment: [{ source: all(source), target: all(target), score: 1 }],
    },
  ];
}
