// The weights of the signs of confidence, fitted on judged questions. Written by `npm run fit`; do not edit.
import type { Weights } from './signs.ts'

/** Is the first article right? */
export const right: Weights = {
  bias: -3.17,
  signs: {
    fit: 2.22,
    lead: 2.21,
    kin: 0.7,
    pull: -2.17,
    substance: 1.02,
    strange: -0.43,
    core: 0.22,
    length: 0.94,
    like: 0.49,
    asked: 0.97,
    about: 0.39,
    refused: -0.77,
  },
}

/** Is it a question of ours at all, whichever article answers it? */
export const ours: Weights = {
  bias: -0.11,
  signs: {
    fit: 0.75,
    lead: 0.08,
    kin: 0.33,
    pull: -3.21,
    substance: 1.65,
    strange: -0.44,
    core: 1.46,
    length: 1.46,
    like: -0.32,
    asked: 0.8,
    about: 0.72,
    refused: -2.19,
  },
}
