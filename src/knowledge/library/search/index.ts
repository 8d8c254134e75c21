// The one door to the search: build an index, ask it, tell questions from answers, put an answer into words.
export type { Answer, AnswerKind, AskContext } from './answer.ts'
export { ask, candidates } from './ask.ts'
export { buildIndex, type Index } from './build.ts'
export { type IndexCache, keptIndex } from './kept.ts'
export { loadWords } from './load.ts'
export { looksLikeQuestion } from './question-like.ts'
export { replyText, sourcesOf, wordsOf } from './wording.ts'
export type { Words } from './words.ts'
