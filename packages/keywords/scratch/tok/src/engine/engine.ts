/** Names of the segmenters for Chinese. */
export type ChineseEngineName = 'nodejieba' | 'node-rs' | 'intl';

/** A segmenter for stretches of Han characters. */
export interface ChineseEngine {
  readonly name: ChineseEngineName;
  /** Cut a stretch of Han characters into words. Joined, the words are the stretch. */
  cut(stretch: string): readonly string[];
}
