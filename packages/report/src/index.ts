export { checkAnalysis } from './check-analysis.ts';
export { renderReport } from './render-report.ts';
export { renderReportIndex } from './render-report-index.ts';
export { renderThemeMap } from './render-theme-map.ts';
export type {
  InterfaceLanguage,
  ReaderOptions,
  ReportAbstract,
  ReportAnalysis,
  ReportEntry,
  ReportIdentifier,
  ReportLabel,
  ReportLinks,
  ReportNetwork,
  ReportOptions,
  ReportRecord,
  ReportTheme,
  ReportThemeMap,
  ReportValue,
  ThemeReportOptions,
} from './types.ts';
