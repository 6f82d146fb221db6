declare module 'opencc-js/dict/*' {
  /** Lines of `source replacement`, joined by `|`. */
  const dictionary: string;
  export default dictionary;
}
