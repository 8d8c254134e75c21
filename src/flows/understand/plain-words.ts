// Words as they are compared: no case, no width, no blanks or punctuation around them.

const around = /^[\s"'“”‘’「」《》.,!?;:。，！？；：、…~-]+|[\s"'“”‘’「」《》.,!?;:。，！？；：、…~-]+$/gu

/** A message reduced to what two people would call the same words. */
export function bare(words: string): string {
  return words.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(around, '').replace(/\s+/g, ' ')
}
