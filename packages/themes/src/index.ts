export { assignThemes } from './assign-themes.ts';
export { comparePartitions, type PartitionAgreement } from './communities/compare-partitions.ts';
export type { DrawnMap } from './exports/check-map.ts';
export { toGexf } from './exports/gexf.ts';
export { toGraphml } from './exports/graphml.ts';
export { type PajekText, toPajek } from './exports/pajek.ts';
export { type SkosOptions, toSkos } from './exports/skos.ts';
export { type ThemesCsv, toThemesCsv } from './exports/themes-csv.ts';
export { toVosViewerJson, toVosViewerText, type VosViewerText } from './exports/vosviewer.ts';
export { extractThemes } from './extract-themes.ts';
export {
  extractNamedThemes,
  type NamedTheme,
  type NamedThemePair,
  pairNamedThemes,
} from './named/extract-named-themes.ts';
export { createDocumentReader } from './read/hold-document.ts';
export type {
  ConceptOptions,
  FoundKeyphrase,
  HeldDocument,
  HeldTerm,
  Label,
  PlacedDocument,
  ReaderOptions,
  Theme,
  ThemeAssignment,
  ThemeDocument,
  ThemeIndex,
  ThemeLink,
  ThemeMap,
  ThemeNetwork,
  ThemeNode,
  ThemeOptions,
  ThemeProgress,
  ThemeQuality,
  ThemeTerm,
  WordFrequencies,
} from './types.ts';
