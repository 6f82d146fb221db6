import { describe, expect, it } from 'vitest';
import { table, widthOf } from '../src/cli/terminal/layout.ts';
import { createTerminal, visible } from '../src/cli/terminal/terminal.ts';

const stream = (isTTY: boolean, columns?: number) => {
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  return { isTTY, ...(columns !== undefined && { columns }), write, text: () => written.join('') };
};

/** Colours, a link, a window's title, a bell, a carriage return, C1 controls, and letters turned round. */
const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;https://example.org\u0007同伴\u001b]8;;\u0007',
  '\u001b]0;title\u0007',
  'bell\u0007',
  'over\rwritten',
  '\u009b2J and \u0085',
  '前\u202e后\u202c and \u2066isolated\u2069',
  'back\b\bspace\u007f',
];

describe('the border of the terminal', () => {
  it.each(HOSTILE)('shows %j and sends none of it', (text) => {
    const [output, errors] = [stream(true, 80), stream(true, 80)];
    const terminal = createTerminal(output, errors, { NO_COLOR: '1' });
    terminal.out(text);
    terminal.err(text);
    for (const sent of [output.text(), errors.text()]) {
      expect(sent).not.toMatch(/(?!\n|\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(sent).toContain(/[\p{L} ]{2,}|前/u.exec(text)?.[0]);
    }
  });

  it.each(HOSTILE)('hands %j on to a file or a pipe as it is', (text) => {
    const [output, errors] = [stream(false), stream(false)];
    const terminal = createTerminal(output, errors, {});
    terminal.out(text);
    terminal.err(text);
    expect([output.text(), errors.text()]).toEqual([text, text]);
  });

  it('says what it shows: pictures of controls, numbers of what has none', () => {
    expect(visible('a\u001b[1mb\u007f\u009bc\u202ed\te\n')).toBe('a␛[1mb␡<U+009B>c<U+202E>d\te\n');
  });

  it('sends its own styles, and only on a terminal without NO_COLOR', () => {
    const styled = (isTTY: boolean, environment: Record<string, string>) => {
      const output = stream(isTTY);
      createTerminal(output, stream(false), environment).out('同伴\u001b', 'bold');
      return output.text();
    };
    expect(styled(true, {})).toBe('\u001b[1m同伴␛\u001b[22m');
    expect(styled(true, { NO_COLOR: '1' })).toBe('同伴␛');
    expect(styled(false, {})).toBe('同伴\u001b');
  });

  it('takes the line of progress away before anything else is printed', () => {
    const errors = stream(true, 80);
    const terminal = createTerminal(stream(false), errors, {});
    terminal.status?.('read\u001bing');
    terminal.err('done\n');
    expect(errors.text()).toBe(`read␛ing\r${' '.repeat(8)}\rdone\n`);
  });

  it.each([
    ['no width at all', stream(false), {}, 100],
    ['a terminal of 0 columns', stream(true, 0), {}, 100],
    ['a terminal of 3 columns', stream(true, 3), {}, 20],
    ['COLUMNS, where nothing else is known', stream(false), { COLUMNS: '64' }, 64],
    ['COLUMNS that is no number', stream(false), { COLUMNS: 'wide' }, 100],
  ])('makes of %s a width to lay out in', (_, output, environment, columns) => {
    expect(createTerminal(output, stream(false), environment).columns).toBe(columns);
  });
});

describe('table', () => {
  const rows = [
    ['0.91', '同伴支持工作者的经历', 'experience of peer support workers', 'lexicon, corpus'],
    ['0.40', '恢复', 'recovery', ''],
  ];
  it.each([20, 34, 40, 60, 80])('keeps to %i columns and loses nothing', (columns) => {
    const text = table(rows, columns);
    for (const line of text.split('\n'))
      expect(widthOf(line)).toBeLessThanOrEqual(Math.max(30, columns));
    const letters = (part: string) => [...part.replace(/\s/gu, '')].sort().join('');
    expect(letters(text)).toBe(letters(rows.flat().join('')));
  });

  it('leaves a table that fits in straight columns', () => {
    expect(
      table(
        [
          ['a', '同伴', 'x'],
          ['bb', 'c', 'y'],
        ],
        80,
      ),
    ).toBe('a   同伴  x\nbb  c     y\n');
  });
});
