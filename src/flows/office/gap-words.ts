// The card of a gap in the team's channel: who asks what, the answer drafted for them in both languages, what is still missing.
import { type Locale, say, type Text } from '../../locale.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { articleOf, type Gap, type GapText, isWhole } from '../model/gap.ts'
import { type Block, type Button, type Message, small, text } from '../model/message.ts'
import { buttonName } from '../model/team-catalogue.ts'
import { short } from '../wording/card.ts'

const shownMost = 5
const questionMost = 150

const words = {
  title: { en: '**{count} people asked what I could not answer well:**', zh: '**{count}人提问，助手未能答好：**' },
  one: { en: '**Somebody asked what I could not answer well:**', zh: '**有人提问，助手未能答好：**' },
  missing: { en: '{question} (missing: {missing})', zh: '{question}（缺少：{missing}）' },
  more: { en: 'and {count} more', zh: '另有{count}个类似问题' },
  drafted: { en: 'Drafted from what {by} wrote:', zh: '根据{by}的回复拟稿：' },
  draftedBySome: { en: 'Drafted from what a colleague wrote:', zh: '根据同事的回复拟稿：' },
  unwritten: { en: 'still to be written', zh: '待填写' },
  english: { en: 'English', zh: '英文' },
  chinese: { en: 'Chinese', zh: '中文' },
  source: { en: 'Source: {source}', zh: '来源：{source}' },
  edit: {
    en: 'Edit: write what is missing; then it can be approved.',
    zh: '请先“修改”补全中英文内容，再“批准”发布。',
  },
  approve: {
    en: 'Approve: it becomes an article, and everyone who asked is told once.',
    zh: '批准后将成为文章，并逐一通知提问者（每人一次）。',
  },
  noFolder: {
    en: 'It can’t be published: OVERLAY_DIR is not set. Ask whoever runs the assistant to name a folder for your own articles.',
    zh: '暂时无法发布：未设置OVERLAY_DIR。请联系部署人员指定存放自有文章的文件夹。',
  },
  faults: { en: 'Not published. What is wrong:', zh: '未能发布，问题如下：' },
  approved: { en: '{name} has approved it; it is being checked.', zh: '{name}已批准，正在检查。' },
  published: {
    en: '**Published as {article}.** Approved by {name}; whoever asked is told.',
    zh: '**已发布为{article}。**由{name}批准，提问者将收到通知。',
  },
  gone: { en: 'Whoever asked has erased their data; nothing is left of this.', zh: '提问者已清除数据，此项不再保留。' },
  dismissed: { en: '{name} has dismissed it.', zh: '{name}已忽略。' },
} satisfies Record<string, Text>

/** The card. `source`: what the source is called, with its date. */
export function gapCard(gap: Gap, source: string, locale: Locale): Message {
  const { id, questions, texts, by, state, faults, noFolder, decided } = gap
  if (questions.length === 0) return { blocks: [small(words.gone[locale])] }
  const count = new Set(questions.map(({ application }) => application)).size
  const asked = questions.map(({ question, missing }) =>
    missing === undefined
      ? short(question, questionMost)
      : say(words.missing, locale, { question: short(question, questionMost), missing: short(missing, questionMost) }),
  )
  const all = [...new Set(asked)]
  const shown = all.slice(0, shownMost)
  const rest = all.length - shown.length
  const head = [
    text(words[count === 1 ? 'one' : 'title'][locale], { count }),
    plainList(rest > 0 ? [...shown, say(words.more, locale, { count: rest })] : shown),
  ]
  const name = decided?.name ?? ''
  if (state === 'dismissed') return { blocks: [...head, small(words.dismissed[locale], { name })] }
  const answer = [
    by === '' ? small(words.draftedBySome[locale]) : small(words.drafted[locale], { by }),
    written(words.english[locale], texts.en, locale),
    written(words.chinese[locale], texts.zh, locale),
    small(words.source[locale], { source }),
  ]
  if (state === 'published') {
    return { blocks: [...head, ...answer, text(words.published[locale], { article: articleOf(gap), name })] }
  }
  if (state === 'approved') return { blocks: [...head, ...answer, small(words.approved[locale], { name })] }
  const wrong: Block[] =
    noFolder === true
      ? [text(words.noFolder[locale])]
      : faults === undefined
        ? []
        : [text(words.faults[locale]), plainList(faults)]
  const whole = isWhole(gap)
  const button = (action: 'gap-approve' | 'gap-edit' | 'gap-dismiss'): Button => ({
    label: buttonName(action)[locale],
    data: encodeDeskButton(action, '-', id),
  })
  return {
    blocks: [...head, ...answer, ...wrong, small(words[whole ? 'approve' : 'edit'][locale])],
    buttons: [[...(whole ? [button('gap-approve')] : []), button('gap-edit'), button('gap-dismiss')]],
  }
}

/** What people typed stays words: no mark of theirs formats anything. */
const plainList = (lines: readonly string[]): Block => ({ kind: 'list', items: lines.map((line) => [line]) })

function written(language: string, { title, body }: GapText, locale: Locale): Block {
  const colon = locale === 'zh' ? '：' : ': '
  if (title === '' && body === '') return { kind: 'text', spans: [{ bold: language }, `${colon}${words.unwritten[locale]}`] }
  const missing = `(${words.unwritten[locale]})`
  return { kind: 'text', spans: [{ bold: `${language}${colon}${title || missing}` }, `\n${body || missing}`] }
}
