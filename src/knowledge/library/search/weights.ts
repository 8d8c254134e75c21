// The weights of the signs of confidence, fitted on judged questions. Written by `npm run fit`; do not edit.
import type { Weights } from './signs.ts'

/** Is the first article right? */
export const right: Weights = {
  bias: -1.87,
  signs: {
    fit: 1.56,
    lead: 2.43,
    kin: 0.48,
    pull: -2.67,
    substance: 0.97,
    strange: -0.38,
    core: 0.27,
    length: 0.91,
    like: 0.73,
    asked: 0.72,
    about: 0.21,
    refused: -0.91,
  },
}

/** Is it a question of ours at all, whichever article answers it? */
export const ours: Weights = {
  bias: 1.06,
  signs: {
    fit: 0.56,
    lead: 0.18,
    kin: 0.3,
    pull: -3.88,
    substance: 1.29,
    strange: -0.33,
    core: 1.3,
    length: 1.15,
    like: 0.11,
    asked: 0.48,
    about: 0.33,
    refused: -1.79,
  },
}
