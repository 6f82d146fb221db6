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
    /** The text of the tree as it was read, with the way back to the file: read by one plugin for all. */
    diglot: Document;
    /** Set by `retextLanguages`: spans refer to the file. */
    segments: LanguageSegment[];
    /** Set by `retextKeyphrases`: best first; spans refer to the file. */
    keyphrases: Keyphrase[];
  }
}
