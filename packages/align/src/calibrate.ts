/**
 * Slope and offset of Platt's correction on the logit of the posterior, fitted on answers to documents
 * that were left out of the training of the weights (development halves, five folds). Beads of the best
 * path that compete with others are somewhat likelier than the model says, the surest somewhat less.
 */
const SLOPE = 0.9;
const OFFSET = 0.4;

/**
 * Turn the model's posterior of a bead into how often such beads are right, 0..1.
 *
 * **Source:** Platt (1999), Probabilistic outputs for support vector machines.
 */
export function calibrated(posterior: number): number {
  if (posterior <= 0 || posterior >= 1) return posterior;
  const logit = Math.log(posterior / (1 - posterior));
  return 1 / (1 + Math.exp(-(SLOPE * logit + OFFSET)));
}
