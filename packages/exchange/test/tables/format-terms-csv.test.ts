import { expect, it } from 'vitest';
import { formatTermsCsv } from '../../src/index.ts';

const HEAD =
  'source,target,score,evidence,source mentions,target mentions,source variants,target variants\r\n';

it('writes one line a pair, and quotes what must be quoted', () => {
  const pair = {
    source: 'peer, "lay" support',
    target: '同伴支持',
    score: 0.87654,
    evidence: ['composition', 'lexicon'],
    sourceMentions: [{ start: 0, end: 19 }],
    targetMentions: [],
    variants: { source: ['lay support', 'peers’ support'], target: [] },
  };
  expect(formatTermsCsv([pair])).toBe(
    HEAD +
      '"peer, ""lay"" support",同伴支持,0.877,composition lexicon,1,0,lay support; peers’ support,\r\n',
  );
});

it('writes the head alone for no pairs', () => {
  expect(formatTermsCsv([])).toBe(HEAD);
});

it('writes what a corpus says of its pairs, and leaves empty what nobody counted', () => {
  const nowhere = { sourceMentions: [], targetMentions: [] };
  const pair = { source: 'wheat', target: '小麦', score: 0.5, evidence: [], ...nowhere };
  const context = { source: 'Wheat grows.', target: '小麦生长。' };
  const counted = { ...pair, corpus: { texts: 3, share: 0.25, mentions: 7, context } };
  const lines = formatTermsCsv([counted, { ...pair, corpus: { texts: 2 } }, pair]).split('\r\n');
  expect(lines).toEqual([
    `${HEAD.trim()},texts,share of texts,source example,target example`,
    'wheat,小麦,0.500,,7,,,,3,0.250,Wheat grows.,小麦生长。',
    'wheat,小麦,0.500,,,,,,2,,,',
    'wheat,小麦,0.500,,0,0,,,,,,',
    '',
  ]);
});
