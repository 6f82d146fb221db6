import { describe, expect, it } from 'vitest';
import type { Link } from '../src/link/compose.ts';
import { withoutInner } from '../src/link/without-inner.ts';

const link = (start: number, end: number, weight: number): Link => ({
  from: 0,
  to: 1,
  start,
  end,
  weight,
  kind: 'learned',
});

describe('withoutInner', () => {
  it('drops a link to a part of what a link as sure covers', () => {
    const whole = link(3, 5, 0.9);
    expect(withoutInner([link(3, 4, 0.84), whole, link(4, 5, 0.76)])).toEqual([whole]);
  });

  it('keeps what is surer than the whole, what is elsewhere, and what only overlaps', () => {
    const links = [link(3, 6, 0.9), link(3, 8, 0.44), link(5, 9, 0.3), link(20, 21, 0.2)];
    expect(withoutInner(links)).toEqual(links);
  });

  it('keeps equal links', () => {
    const links = [link(0, 2, 0.5), link(0, 2, 0.5)];
    expect(withoutInner(links)).toEqual(links);
  });
});
