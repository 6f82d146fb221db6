/**
 * Slope and offset of Platt's correction on the logit of the posterior, fitted by likelihood on
 * answers to documents that were left out of the training of the weights (development halves, five
 * folds, each set counting the same). Beads that compete with others are likelier than the model says.
 */
const SLOPE = 0.7;
const OFFSET = 0.7;

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
