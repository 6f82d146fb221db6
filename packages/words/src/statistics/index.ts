export { bundledStatistics } from './bundled-statistics.ts';
export type {
  Counts,
  LanguageStatistics,
  PhraseCounts,
  Statistics,
  WordCounts,
} from './statistics.ts';
export { formatStatistics, parseStatistics } from './statistics-table.ts';
