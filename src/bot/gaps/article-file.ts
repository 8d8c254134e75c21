// The files of the article that a gap becomes: front matter as an author writes it, made of the questions and the answer, one for each language.
import { articleOf, type Gap } from '../../flows/index.ts'
import type { Words } from '../../knowledge/library/search/index.ts'
import { readQuery } from '../../knowledge/library/search/query.ts'
import { locales } from '../../locale.ts'
import { addDays } from '../../time.ts'

/** When it should be looked at again, in days. */
const reviewDays = 182

/** Each file by its name, `asked-17.en.md`. `today` is the day it was reviewed (YYYY-MM-DD). */
export function articleFiles(gap: Gap, words: Words, today: string): readonly { readonly name: string; readonly text: string }[] {
  const readings = gap.questions.map(({ question }) => readQuery(question, words))
  const all = (part: 'things' | 'asks') => [...new Set(readings.flatMap((reading) => reading[part]))].slice(0, 4)
  const [things, asks] = [all('things'), all('asks')]
  return locales.map((lang) => {
    const { title, body } = gap.texts[lang]
    const asked = gap.questions
      .filter((question) => question.locale === lang && !question.question.includes('•••'))
      .map((question) => question.question)
    const phrasings = [...new Set([...asked, title].map((line) => line.replace(/\s+/g, ' ').trim()))]
    const text = [
      '---',
      `id: ${articleOf(gap)}`,
      'topic: asked',
      `title: ${JSON.stringify(title)}`,
      `thing: [${things.length > 0 ? things.join(', ') : 'filing'}]`,
      `ask: [${asks.length > 0 ? asks.join(', ') : 'what'}]`,
      `sources: [${gap.source}]`,
      'confidence: low',
      `reviewed: ${today}`,
      `reviewBy: ${addDays(today, reviewDays)}`,
      'phrasings:',
      ...phrasings.map((line) => `  - ${JSON.stringify(line)}`),
      '---',
      body,
      '',
    ].join('\n')
    return { name: `${articleOf(gap)}.${lang}.md`, text }
  })
}
