import { namesFor } from '../extra-names.ts';

/**
 * RIS tags and the names under which a record keeps their values in `extra`: one table for reading and writing. The
 * first name is that of a value read from RIS; the others are what other formats call it. Source: the RIS
 * specification (2011) and EndNote's table of reference types.
 */
export const RIS_EXTRA: readonly (readonly [tag: string, ...names: readonly string[]])[] = [
  ['ST', ...namesFor('short-title')],
  ['T3', 'series'],
  ['ET', 'edition'],
  ['DB', 'database'],
  ['DP', 'databaseProvider'],
  ['CN', 'callNumber'],
  ['N1', 'note'],
  ['M3', ...namesFor('workType'), 'documentType'],
  ['AV', 'archive', 'archive_location'],
  ['Y2', ...namesFor('accessed')],
  ['OP', 'originalPublication'],
  ['NV', ...namesFor('numberOfVolumes')],
  ['LB', ...namesFor('label')],
  ['RN', 'researchNote'],
  ['ID', ...namesFor('citationKey')],
];

/** Fields of one's own, which go by their tags. */
export const RIS_CUSTOM = /^(?:C[124-8]|U[1-5]|M[12]|SE)$/;

/** The name in `extra` of a tag that has one. */
export const EXTRA_NAMES: ReadonlyMap<string, string> = new Map(
  RIS_EXTRA.map(([tag, name = tag]) => [tag, name]),
);
