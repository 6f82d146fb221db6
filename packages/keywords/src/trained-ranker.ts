export { plainRanker as trainedRanker } from './plain-ranker.ts';
