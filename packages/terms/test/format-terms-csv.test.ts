import { expect, it } from 'vitest';
import { formatTermsCsv } from '../src/index.ts';

it('writes one line a pair, and quotes what must be quoted', () => {
  const pair = {
    source: 'peer, "lay" support',
    target: '同伴支持',
    score: 0.87654,
    evidence: ['composition', 'lexicon'],
    sourceMentions: [{ start: 0, end: 19 }],
    targetMentions: [],
  };
  expect(formatTermsCsv([pair])).toBe(
    'source,target,score,evidence,source mentions,target mentions\r\n' +
      '"peer, ""lay"" support",同伴支持,0.877,composition lexicon,1,0\r\n',
  );
});

it('writes the head alone for no pairs', () => {
  expect(formatTermsCsv([])).toBe(
    'source,target,score,evidence,source mentions,target mentions\r\n',
  );
});
