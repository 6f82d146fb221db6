import { describe, expect, it } from 'vitest';
import { longFormStart } from '../src/read/acronyms.ts';

describe('acronyms', () => {
  it.each([
    [['the', 'peer', 'support', 'workers'], 'PSWs', 1],
    [['an', 'event', 'related', 'potential'], 'ERP', 1],
    [['we', 'met', 'mental', 'health', 'workers'], 'MHWs', 2],
    [['quality', 'of', 'life'], 'QoL', 0],
    [['deoxyribonucleic', 'acid'], 'DNA', 0],
    [['the', 'net', 'nitrogen', 'mineralization'], 'NNM', 1],
  ])('finds in %j where %s begins', (words, acronym, start) => {
    expect(longFormStart(words, acronym)).toBe(start);
  });

  it.each([
    [['something', 'else'], 'PSW'],
    [[], 'PSW'],
    [['peer'], 'P'],
  ])('finds nothing in %j for %s', (words, acronym) => {
    expect(longFormStart(words, acronym)).toBeUndefined();
  });
});
