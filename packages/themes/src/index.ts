export { assignThemes } from './assign-themes.ts';
export { comparePartitions, type PartitionAgreement } from './compare-partitions.ts';
export { extractThemes } from './extract-themes.ts';
export type {
  Label,
  PlacedDocument,
  Theme,
  ThemeAssignment,
  ThemeDocument,
  ThemeIndex,
  ThemeLink,
  ThemeMap,
  ThemeNetwork,
  ThemeNode,
  ThemeOptions,
  ThemeQuality,
  ThemeTerm,
  WordFrequencies,
} from './types.ts';
