import { describe, expect, it } from 'vitest';
import { codeReadings, decodeReadings } from '../src/sounds/coded-readings.ts';

describe('coded readings', () => {
  it('give back what was put in, also for rare characters outside the common blocks', () => {
    const syllables = Array.from({ length: 40 }, (_, at) => `s${at}`);
    const table = [
      ...syllables.map((syllable, at) => `${syllable} ${String.fromCharCode(0x4e00 + 7 * at)}`),
      'wan 㐀龥𠀀',
      'you 〇豈',
    ].join('\n');
    const readings = decodeReadings(codeReadings(table));
    expect(readings.size).toBe(45);
    for (const line of table.split('\n')) {
      const [syllable, characters = ''] = line.split(' ');
      for (const one of characters) expect(readings.get(one)).toBe(syllable);
    }
  });

  it('have none for what was not put in', () => {
    expect(decodeReadings(codeReadings('a 吖')).get('一')).toBeUndefined();
  });
});
