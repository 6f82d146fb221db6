declare module 'citeproc' {
  export class Engine {
    constructor(
      sys: {
        retrieveLocale(lang: string): string;
        retrieveItem(id: string): unknown;
      },
      style: string,
      lang?: string,
    );
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: 'text' | 'html'): void;
    makeBibliography(): [unknown, string[]];
  }
}
