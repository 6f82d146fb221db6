declare module 'linebreak' {
  /** UAX #14 line breaking; see the package's README. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
