/** Answers gathered by how sure they were. */
export interface Reliability {
  add(confidence: number, right: boolean): void;
  /** Expected calibration error, 0..1: mean distance of confidence from accuracy over ten bins. */
  error(): number;
}

/**
 * Compare confidences with how often the answers were right.
 *
 * **Source:** Guo et al. (2017), On Calibration of Modern Neural Networks, §2; ten equal bins.
 */
export function createReliability(): Reliability {
  const bins = Array.from({ length: 10 }, () => ({ all: 0, right: 0, mass: 0 }));
  let all = 0;
  return {
    add(confidence, right) {
      const bin = bins[Math.min(9, Math.floor(confidence * 10))];
      if (bin === undefined) return;
      bin.all++;
      bin.mass += confidence;
      if (right) bin.right++;
      all++;
    },
    error: () =>
      all === 0 ? 0 : bins.reduce((sum, bin) => sum + Math.abs(bin.mass - bin.right), 0) / all,
  };
}
