// The form in which a member writes the answer of a gap, in both languages, with its source.
import type { InputBlock, ModalView } from '@slack/types'
import { type DeskPress, type Gap, gapMost, gapsOf } from '../../../flows/index.ts'
import { type Locale, locales, type Text } from '../../../locale.ts'
import type { Asker } from '../inbound.ts'
import { optionsMost } from '../limits.ts'
import { type Acting, officeIn, openForm, type Session, tellLine, unknownWords } from '../session.ts'
import { input, modal, notice, text } from './form-parts.ts'
import { inputAction, option, plain } from './inputs.ts'

const words = {
  asked: { en: 'They asked:', zh: '提问：' },
  title: {
    en: { en: 'Question, in English', zh: '英文标题（问题）' },
    zh: { en: 'Question, in Chinese', zh: '中文标题（问题）' },
  },
  body: {
    en: { en: 'Answer, in English. The first sentence answers', zh: '英文答复（首句即答案）' },
    zh: { en: 'Answer, in Chinese. The first sentence answers', zh: '中文答复（首句即答案）' },
  },
  apart: { en: 'Another matter? Take it out (it stays unanswered)', zh: '不属于同一问题？请选出（仍待答复）' },
  pick: { en: 'Choose', zh: '请选择' },
  source: {
    en: 'Source: its id in sources.yaml (TEAM: our own account team)',
    zh: '来源编号（见sources.yaml，TEAM表示本客户团队）',
  },
} satisfies { asked: Text; apart: Text; pick: Text; title: Record<Locale, Text>; body: Record<Locale, Text>; source: Text }

const askedMost = 5

/** The questions, and room for the answer. Nobody's personal data belong in it: everybody will read it. */
export function gapModal({ id, questions, texts, source }: Gap, locale: Locale): ModalView {
  const asked = questions.slice(0, askedMost).map(({ question }) => `• ${question}`)
  const blocks = [
    notice([words.asked[locale], ...asked].join('\n')),
    ...locales.flatMap((lang) => [
      text(`title-${lang}`, words.title[lang][locale], { value: texts[lang].title, max: gapMost.title }),
      text(`body-${lang}`, words.body[lang][locale], { multiline: true, value: texts[lang].body, max: gapMost.body }),
    ]),
    ...(questions.length > 1 ? [apartInput(questions, locale)] : []),
    text('source', words.source[locale], { value: source, max: 40 }),
  ]
  return modal('gap-edit', locale, blocks, { about: id })
}

/** Which of them ask something else. */
function apartInput(questions: Gap['questions'], locale: Locale): InputBlock {
  return input('apart', words.apart[locale], {
    type: 'multi_static_select',
    action_id: inputAction,
    placeholder: plain(words.pick[locale]),
    options: questions.slice(0, optionsMost).map(({ id, question }) => option(question, String(id))),
  })
}

/** Opens it; where the gap is gone, the member is told. */
export async function editGap(session: Session, asker: Asker, press: DeskPress, { locale }: Acting): Promise<void> {
  const gap = gapsOf(await officeIn(session, asker.user)).find(({ id }) => id === press.argument)
  if (gap === undefined) return tellLine(session, asker, unknownWords, locale)
  return openForm(session, asker, gapModal(gap, locale), locale)
}
