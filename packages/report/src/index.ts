export { renderReport } from './render-report.ts';
export { renderThemeMap } from './render-theme-map.ts';
export type {
  InterfaceLanguage,
  ReportAbstract,
  ReportAnalysis,
  ReportIdentifier,
  ReportLabel,
  ReportOptions,
  ReportRecord,
  ReportTheme,
  ReportThemeMap,
  ReportValue,
  ThemeReportOptions,
} from './types.ts';
