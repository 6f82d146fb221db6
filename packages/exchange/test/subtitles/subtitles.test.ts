import { checkBitext, type Document, toSourceSpan } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignSubtitles,
  formatCueTime,
  isSubtitles,
  readBitexts,
  readSubtitles,
} from '../../src/index.ts';

const cuesOf = ({ text, sentences }: Document) =>
  sentences.map(({ start, end }) => text.slice(start, end));
const cue = (number: number, from: string, to: string, text: string) =>
  `${number}\n00:00:${from} --> 00:00:${to}\n${text}\n\n`;

const english =
  cue(1, '01,000', '03,000', '<i>Who left\nthe door open?</i>') +
  cue(2, '04,000', '05,500', '{\\an8}Not me.') +
  cue(3, '06,000', '09,000', '- Close it.\n- All right.');
const chinese =
  cue(1, '01,100', '03,050', '谁没\n关门？') +
  cue(2, '04,000', '05,400', '不是我。') +
  cue(3, '06,000', '07,400', '关上。') +
  cue(4, '07,500', '09,000', '好的。');

describe('subtitles', () => {
  it('are read as text, a cue a line, without numbers, times and markup', () => {
    expect(cuesOf(readSubtitles(english).document)).toEqual([
      'Who left the door open?',
      'Not me.',
      '- Close it. - All right.',
    ]);
    expect(cuesOf(readSubtitles(chinese).document)[0]).toBe('谁没关门？');
  });

  it('know when a cue is on, and where it stands in the file', () => {
    const { document, times } = readSubtitles(english);
    expect(times[1]).toEqual({ begin: 4000, end: 5500 });
    const { start, end } = toSourceSpan(document, document.sentences[1] ?? { start: 0, end: 0 });
    expect(english.slice(start, end)).toContain('Not me.');
    expect(formatCueTime(3_723_045)).toBe('01:02:03,045');
  });

  it('are read from WebVTT, without notes, styles, names of cues and settings', () => {
    const vtt =
      'WEBVTT - a film\n\nSTYLE\n::cue { color: red }\n\nNOTE the first\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v Ann>Who &amp; <c.loud>why</c>?\n\nNOTE\nover two\n\n01:00:04.000 --> 01:00:05.000\nMe <00:04.500>now.\n';
    const { document, times } = readSubtitles(vtt);
    expect(cuesOf(document)).toEqual(['Who & why?', 'Me now.']);
    expect(times.map(({ begin }) => begin)).toEqual([1000, 3_604_000]);
  });

  it.each([
    ['line ends of Windows', english.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${english}`],
    ['no empty lines between cues', english.replaceAll('\n\n', '\n')],
    ['empty lines inside a cue', english.replace('- Close', '\n- Close')],
    ['points for commas', english.replace(/(\d),(\d)/g, '$1.$2')],
    ['places on the screen', english.replace('03,000', '03,000 X1:100 X2:200')],
  ])('are read with %s', (_, text) => {
    expect(isSubtitles(text)).toBe(true);
    expect(cuesOf(readSubtitles(text).document)).toHaveLength(3);
    expect(readSubtitles(text).document.text).not.toMatch(/\d/);
  });

  it('keep a number that is what somebody says', () => {
    const text = cue(1, '01,000', '02,000', 'How many?') + cue(2, '03,000', '04,000', '42');
    expect(cuesOf(readSubtitles(text).document)).toEqual(['How many?', '42']);
  });

  it.each(['Prose --> more prose', '12:30 --> 13:00 lunch', '', '1\n2\n3\n'])(
    'are not %j',
    (text) => {
      expect(isSubtitles(text)).toBe(false);
    },
  );
});

describe('subtitles of one film', () => {
  const align = (ours: string, theirs: string) =>
    alignSubtitles(readSubtitles(ours), readSubtitles(theirs));

  it('are aligned by time, one cue with two where two are on', () => {
    expect(
      align(english, chinese)?.alignment.map(({ source, target }) => [source, target]),
    ).toEqual([
      [
        { from: 0, to: 1 },
        { from: 0, to: 1 },
      ],
      [
        { from: 1, to: 2 },
        { from: 1, to: 2 },
      ],
      [
        { from: 2, to: 3 },
        { from: 2, to: 4 },
      ],
    ]);
  });

  it('leave a cue alone that nothing stands beside', () => {
    const sign = cue(9, '03,200', '03,900', '[出口]');
    const bitext = align(english, chinese.replace('2\n00:00:04', `${sign}2\n00:00:04`));
    expect(bitext?.alignment[1]).toMatchObject({
      source: { from: 1, to: 1 },
      target: { from: 1, to: 2 },
      score: 0,
    });
  });

  it('are not aligned by times that do not agree', () => {
    const late = chinese.replace(/00:00:/g, '00:10:');
    expect(align(english, late)).toBeUndefined();
    expect(align(english, '')).toBeUndefined();
  });

  describe('when one file is late throughout', () => {
    const film = (late: number, pitch: (index: number) => number, count = 8) => {
      let at = 0;
      const cues = Array.from({ length: count }, (_, index) => {
        const begin = at + late;
        at += pitch(index);
        return `${index + 1}\n${formatCueTime(begin)} --> ${formatCueTime(begin + 1500)}\nwords\n\n`;
      });
      return cues.join('');
    };
    const uneven = (index: number) => 2000 + ((index * 7) % 5) * 700;
    const scoresOf = (ours: string, theirs: string) =>
      align(ours, theirs)?.alignment.map(({ source, target, score }) => [
        source.from,
        target.from,
        score,
      ]);
    const inOrder = Array.from({ length: 8 }, (_, index) => [index, index, 1]);

    it.each([800, 3000, 24_500])('are aligned as if it were not: %d ms', (late) => {
      expect(scoresOf(film(0, uneven), film(late, uneven))).toEqual(inOrder);
      expect(scoresOf(film(late, uneven), film(0, uneven))).toEqual(inOrder);
    });

    it('are not aligned one cue off where all cues stand as far apart', () => {
      const even = () => 3000;
      expect(scoresOf(film(0, even), film(3000, even))).toEqual(inOrder);
    });

    it.each([
      ['by more than a minute', film(90_000, uneven)],
      ['by more and more', film(0, (index) => 1.5 * uneven(index) + 900)],
    ])('are not aligned by time %s', (_, theirs) => {
      expect(align(film(0, uneven), theirs)).toBeUndefined();
    });
  });

  it('hold the laws', () => {
    const times = fc.array(
      fc.record({
        pause: fc.integer({ min: 0, max: 900 }),
        length: fc.integer({ min: 0, max: 3000 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const subtitles = times.map((list) => {
      let at = 0;
      const text = list.map(({ pause, length }, index) => {
        const begin = at + pause;
        at = begin + length;
        return `${index + 1}\n${formatCueTime(begin)} --> ${formatCueTime(at)}\nword\n\n`;
      });
      return readSubtitles(text.join(''));
    });
    fc.assert(
      fc.property(subtitles, subtitles, (ours, theirs) => {
        const bitext = alignSubtitles(ours, theirs);
        if (bitext === undefined) return;
        const faults = checkBitext(bitext).filter(
          ({ message }) => !message.startsWith('token layer'),
        );
        expect(faults).toEqual([]);
      }),
    );
  });
});

describe('subtitles of SubStation Alpha', () => {
  const head = '[Script Info]\nScriptType: v4.00+\n\n[Events]\n';
  const format =
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n';
  const line = (from: string, to: string, text: string, kind = 'Dialogue') =>
    `${kind}: 0,0:00:${from},0:00:${to},Default,,0,0,0,,${text}\n`;
  const ass =
    head +
    format +
    line('01.00', '03.50', '{\\an8}谁没关门？') +
    line('03.50', '04.00', 'check this', 'Comment') +
    line('04.00', '05.50', '我去市场，买点鱼。') +
    line('06.00', '07.00', '{\\p1}m 0 0 l 9 9{\\p0}');

  it('are read without codes, comments and drawings, commas kept', () => {
    expect(isSubtitles(ass)).toBe(true);
    const { document, times } = readSubtitles(ass);
    expect(cuesOf(document)).toEqual(['谁没关门？', '我去市场，买点鱼。']);
    expect(times[1]).toEqual({ begin: 4000, end: 5500 });
    const { start, end } = toSourceSpan(document, document.sentences[1] ?? { start: 0, end: 0 });
    expect(ass.slice(start, end)).toBe('我去市场，买点鱼。');
  });

  it('are read by the names of their fields, and without any', () => {
    const own = `${head}Format: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,好，走吧。\n`;
    expect(cuesOf(readSubtitles(own).document)).toEqual(['好，走吧。']);
    expect(cuesOf(readSubtitles(line('01.00', '02.00', '好的。')).document)).toEqual(['好的。']);
  });

  it.each([
    ['in one cue', line('01.00', '03.00', '谁没关门？\\NWho left the door open?')],
    [
      'in cues of their own at the same time',
      line('01.00', '03.00', '谁没关门？') + line('01.00', '03.00', 'Who left the door open?'),
    ],
  ])('are a bitext with both languages %s', (_, lines) => {
    const [bitext] = readBitexts(head + format + lines).bitexts;
    expect([bitext?.source.text, bitext?.target.text]).toEqual([
      '谁没关门？',
      'Who left the door open?',
    ]);
  });

  it.each(['[Script Info', 'Dialogue: a talk in two acts, 1999', '[Events]\n'])(
    'are none in %j',
    (text) => {
      expect(isSubtitles(text)).toBe(false);
    },
  );
});
