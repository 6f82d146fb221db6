import type { Document, Keyphrase, Language, LanguageSegment } from '@diglot/text';

/** What the plugins leave on nodes, for TypeScript. */
declare module 'nlcst' {
  interface Data {
    /** Set by `retextLanguages`: the language of most of the node's letters, or `und`. */
    language?: Language | undefined;
    /** Set by `retextKeyphrases`: keys of the keyphrases the node is a part of, best first. */
    keyphrases?: string[] | undefined;
  }
}

/** What the plugins leave on the file, for TypeScript. */
declare module 'vfile' {
  interface DataMap {
    /** Set by `retextDiglot`: the text as it was read, which the plugins read no second time. */
    diglot: Document;
    /** Set by `retextLanguages`: spans refer to the text of the tree. */
    segments: LanguageSegment[];
    /** Set by `retextKeyphrases`: best first; spans refer to the text of the tree. */
    keyphrases: Keyphrase[];
  }
}
