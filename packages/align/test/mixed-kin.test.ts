import { describe, expect, it } from 'vitest';
import { createAligner } from '../src/index.ts';

const aligner = createAligner();

/** The pairs of a mixed text, as written. */
function pairsOf(text: string): readonly string[] {
  return aligner.findBitexts(text).flatMap(({ source, target, alignment }) =>
    alignment.map((bead) => {
      const side = (document: typeof source, { from, to }: { from: number; to: number }) =>
        document.sentences
          .slice(from, to)
          .map(({ start, end }) => document.text.slice(start, end))
          .join(' ');
      return [side(source, bead.source), side(target, bead.target)].sort().join(' = ');
    }),
  );
}

describe('what stands between or before the languages of a mixed text', () => {
  it('names of languages are no part of the texts', () => {
    expect(
      pairsOf(
        'EN: The river rose after the storm.\nZH: 暴风雨后河水上涨。\nEN: Two bridges were closed.\nZH: 两座桥被关闭。\n',
      ),
    ).toEqual([
      'The river rose after the storm. = 暴风雨后河水上涨。',
      'Two bridges were closed. = 两座桥被关闭。',
    ]);
  });

  it('a label behind a label that asks for a name is no name', () => {
    expect(pairsOf('Name 姓名：\nAge 年龄：\nGender 性别：\nAddress 地址：\n')).toEqual([
      'Name = 姓名：',
      'Age = 年龄：',
      'Gender = 性别：',
      'Address = 地址：',
    ]);
  });

  it('two headings, all there are, are cut between the languages', () => {
    expect(
      pairsOf(
        '# Opening hours 开放时间\nThe museum is open from ten to six. 本馆十点至六点开放。\n# Tickets 门票\nTickets cost five yuan. 门票五元。\n',
      ),
    ).toContain('Opening hours = 开放时间');
  });
});
