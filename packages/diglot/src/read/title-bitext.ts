import { type Bitext, type Document, partOf, type Sentence } from '@diglot/text';
import type { Reading } from './read-source.ts';

/**
 * The original title and its translation as a bitext of one bead; an empty list where the record has
 * titles in one language only. Their languages are those the reading found.
 *
 * @remarks **Cost:** linear in the sentences of the titles.
 */
export function titleBitext({ record, document, passages }: Reading): Bitext[] {
  const roles = (record?.titles ?? [])
    .filter(({ value }) => value.trim() !== '')
    .map(({ role }) => role);
  const titles = passages.filter(({ name }) => name === 'title');
  const written = sentencesOfEach(document, titles)
    .map((sentences, at) => ({ sentences, role: roles[at], language: sentences[0]?.language }))
    .filter(({ language }) => language !== undefined && language !== 'und');
  const source = written.find(({ role }) => role === 'original') ?? written[0];
  const target = written.find(({ language }) => language !== source?.language);
  if (!source || !target) return [];
  const part = ({ sentences, language = 'und' }: typeof source) =>
    partOf(document, language, sentences);
  const all = ({ sentences }: typeof source) => ({ from: 0, to: sentences.length });
  return [
    {
      source: part(source),
      target: part(target),
      alignment: [{ source: all(source), target: all(target), score: 1 }],
    },
  ];
}

/** The sentences of each of some passages, which are in order. */
function sentencesOfEach(
  { sentences }: Document,
  passages: Reading['passages'],
): readonly Sentence[][] {
  let next = 0;
  return passages.map(({ start, end }) => {
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const first = next;
    while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next++;
    return sentences.slice(first, next);
  });
}
