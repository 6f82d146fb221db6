import { describe, expect, it } from 'vitest';
import { Oddities } from '../src/cli/show/oddities.ts';
import { warn } from '../src/cli/show/warn.ts';

function createListener() {
  const said: string[] = [];
  const terminal = { columns: 80, out: () => {}, err: (text: string) => void said.push(text) };
  return { said, terminal };
}

const odd = { code: 'no-title', message: 'no title' };

describe('Oddities', () => {
  it('are told up to a number of each kind in each file, and all counted', () => {
    const { said, terminal } = createListener();
    const oddities = new Oddities(terminal, 2);
    for (const name of ['a.ris', 'b.ris']) {
      for (let times = 0; times < 3; times++) oddities.tell(name, odd, { line: 1, column: 1 });
    }
    oddities.tell('b.ris', { code: 'bad-doi', message: 'no DOI' });
    expect(said).toEqual([
      'a.ris:1:1: no title [no-title]\n',
      'a.ris:1:1: no title [no-title]\n',
      'b.ris:1:1: no title [no-title]\n',
      'b.ris:1:1: no title [no-title]\n',
      'b.ris: no DOI [bad-doi]\n',
    ]);
    expect(`${oddities}`).toBe('6 × no-title (4 shown), 1 × bad-doi');
  });
});

describe('warn', () => {
  it('says how many more there are of a kind', () => {
    const { said, terminal } = createListener();
    warn(terminal, 'a.txt', '', [...Array(23).fill(odd), { code: 'x', message: 'y' }]);
    expect(said).toHaveLength(22);
    expect(said.slice(-2)).toEqual(['a.txt: y [x]\n', 'a.txt: 3 more [no-title]\n']);
  });
});
