import { describe, expect, it } from 'vitest';
import { missing } from '../bench/growth/missing.ts';

describe('the table of growth', () => {
  it('has every public function that reads a text, or says why not', () => {
    expect(missing()).toEqual([]);
  });
});
