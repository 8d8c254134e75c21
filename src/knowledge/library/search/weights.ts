// The weights of the second look and of the signs of confidence, fitted on judged questions. Written by `npm run fit`; do not edit.
import type { Views, Weights } from './signs.ts'

/** Which of the articles in front is right? */
export const order: Views = {
  score: 7.31,
  like: 2.36,
  title: 1.76,
  cover: 3.42,
  asked: 0.85,
}

/** Is the first article right? */
export const right: Weights = {
  bias: -2.29,
  signs: {
    fit: 1.28,
    lead: 0.28,
    kin: 0.39,
    pull: -2.81,
    substance: 1.15,
    strange: -0.42,
    core: 0.44,
    length: 0.98,
    like: -0.1,
    asked: 0.57,
    about: 0.42,
    chance: 1.15,
    odds: 1.45,
    refused: -1,
  },
}

/** Is it a question of ours at all, whichever article answers it? */
export const ours: Weights = {
  bias: 1.27,
  signs: {
    fit: 0.63,
    lead: -0.02,
    kin: 0.44,
    pull: -3.99,
    substance: 1.18,
    strange: -0.46,
    core: 1.31,
    length: 1.13,
    like: -0.02,
    asked: 0.4,
    about: 0.24,
    chance: -0.12,
    odds: 0.3,
    refused: -1.65,
  },
}
