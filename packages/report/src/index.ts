export { checkAnalysis } from './reader/check-analysis.ts';
export { renderReport } from './reader/render-report.ts';
export { renderReportIndex } from './reader/render-report-index.ts';
export { renderThemeMap } from './themes/render-theme-map.ts';
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
