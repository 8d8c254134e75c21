// Words as they are compared: no case, no width, no blanks or punctuation around them.
import { readOnce } from '../../knowledge/read-once.ts'

const around = /^[\s"'“”‘’「」《》.,!?;:。，！？；：、…~-]+|[\s"'“”‘’「」《》.,!?;:。，！？；：、…~-]+$/gu

/** A message reduced to what two people would call the same words. */
export const bare = readOnce((words) =>
  words.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(around, '').replace(/\s+/g, ' '),
)
