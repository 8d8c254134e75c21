// The weights of the signs of confidence, fitted on judged questions. Written by `npm run fit`; do not edit.
import type { Weights } from './signs.ts'

/** Is the first article right? */
export const right: Weights = {
  bias: -1.74,
  signs: {
    fit: 1.59,
    lead: 2.37,
    kin: 0.43,
    pull: -2.85,
    substance: 1.12,
    strange: -0.44,
    core: 0.14,
    length: 0.91,
    like: 0.81,
    asked: 0.65,
    about: 0.12,
    refused: -0.8,
  },
}

/** Is it a question of ours at all, whichever article answers it? */
export const ours: Weights = {
  bias: 1.21,
  signs: {
    fit: 0.59,
    lead: 0.11,
    kin: 0.41,
    pull: -4.06,
    substance: 1.28,
    strange: -0.43,
    core: 1.24,
    length: 1.15,
    like: 0.06,
    asked: 0.44,
    about: 0.27,
    refused: -1.63,
  },
}
