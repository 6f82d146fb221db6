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
