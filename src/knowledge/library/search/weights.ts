// The weights of the signs of confidence, fitted on judged questions. Written by `npm run fit`; do not edit.
import type { Weights } from './signs.ts'

/** Is the first article right? */
export const right: Weights = {
  bias: -2.09,
  signs: {
    fit: 1.77,
    lead: 2.05,
    kin: 0.33,
    pull: -2.99,
    substance: 0.77,
    strange: -0.47,
    core: 0.53,
    length: 0.95,
    like: 0.89,
    asked: 0.86,
    about: 0.37,
    refused: -0.79,
  },
}

/** Is it a question of ours at all, whichever article answers it? */
export const ours: Weights = {
  bias: 0.54,
  signs: {
    fit: 0.64,
    lead: 0.18,
    kin: 0.39,
    pull: -4.1,
    substance: 1.34,
    strange: -0.27,
    core: 1.51,
    length: 1.24,
    like: 0.15,
    asked: 0.56,
    about: 0.29,
    refused: -1.62,
  },
}
