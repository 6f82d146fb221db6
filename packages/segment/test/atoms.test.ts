import { describe, expect, it } from 'vitest';
import { AtomKind, cutAtoms } from '../src/atoms/atoms.ts';

const NAMES = Object.entries(AtomKind);

function show(text: string): string[] {
  return cutAtoms(text).map(
    ({ kind, start, end }) =>
      `${text.slice(start, end)} ${NAMES.find(([, value]) => value === kind)?.[0]}`,
  );
}

describe('cutAtoms', () => {
  it.each([
    ['', []],
    ['，。 …', []],
    ['维生素C', ['维生素 han', 'C acronym']],
    ['IL-6 and MHWs', ['IL capitals', '6 neutral', 'and latin', 'MHWs acronym']],
    ['don’t l’État', ['don’t latin', 'l’État latin']],
    ['3D Unity3d e081', ['3D acronym', 'Unity3d acronym', 'e081 acronym']],
    ['3.5 mg, 1,000', ['3.5 neutral', 'mg acronym', '1,000 neutral']],
    ['ｐｅｅｒ １２', ['ｐｅｅｒ latin', '１２ neutral']],
    ['Cafe\u0301s', ['Cafe\u0301s latin']],
    ['机\u200b遇\ufeff与', ['机\u200b遇\ufeff与 han']],
    ['𠮷野家の', ['𠮷野家 han', 'の kana']],
    ['葛\u{e0100}城', ['葛\u{e0100}城 han']],
    ['α型 мир', ['α other', '型 han', 'мир other']],
    ['x² y', ['x acronym', '² neutral', 'y latin']],
    ['同伴[J]', ['同伴 han', '[J] acronym']],
    ['\ud800研\udc00', ['研 han']],
  ])('cuts %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('gets through a long run of anything', () => {
    const size = 100_000;
    for (const part of [
      'a',
      'é',
      '研',
      '1',
      '1.',
      '10.',
      '.',
      '@',
      'a@',
      'a.',
      'a_',
      '_',
      '\\',
      '"a',
      '[1,',
      'NCT',
      '(',
    ]) {
      const text = part.repeat(size / part.length);
      expect(cutAtoms(text).every(({ start, end }) => start < end)).toBe(true);
    }
  });
});
