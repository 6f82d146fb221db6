/** What `diglot themes --to` takes. */
export const EXPORT_NAMES = [
  'vosviewer',
  'vosviewer-text',
  'graphml',
  'gexf',
  'pajek',
  'csv',
  'skos',
] as const;
