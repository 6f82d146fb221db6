import type { Name } from '../../model.ts';

/** The parts of a name; the fields of `Name` that do not depend on where it stands. */
export type NameParts = Pick<Name, 'family' | 'given' | 'particle' | 'suffix' | 'kind' | 'lang'>;
