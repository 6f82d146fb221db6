/** Names of the segmenters for Chinese. */
export type ChineseEngineName = 'nodejieba' | 'node-rs' | 'model' | 'intl';

/** A segmenter for stretches of Han characters. */
export interface ChineseEngine {
  readonly name: ChineseEngineName;
  /** Whether its words are those of a treebank already, which the rules over dictionaries' words only harm. */
  readonly isFinal?: boolean;
  /** Cut a stretch of Han characters into words. Joined, the words are the stretch. */
  cut(stretch: string): readonly string[];
}
