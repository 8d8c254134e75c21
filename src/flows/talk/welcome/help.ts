// What can be asked and done: the short list of commands, and the topics to browse.

import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { encodeButton } from '../../model/button.ts'
import type { Button } from '../../model/message.ts'
import { blocks } from '../../model/message.ts'
import { startButtons } from './greeting.ts'
import { articlesOf, topicsOf } from './topics.ts'

const words = {
  help: {
    en: 'Ask any question about ICP registration, or use:\n- **check**: what your site or app needs\n- **why**, **papers**, **review**, **status**\n- **back**, **undo**, **skip**, “I don’t know”, **change**\n- **order**, **reminders**, **stop**, **timezone**\n- **invite** (others answer what only they know), **backup** (who is alerted too)\n- **language**, **person**, **restart**, **cancel**\n- **privacy**, **export**, **delete**',
    zh: '可直接提问备案问题，也可使用：\n- **评估**：判断您的网站或App需要办理什么\n- **为什么**、**材料**、**核对**、**进度**\n- **返回**、**撤销**、**跳过**、**不知道**、**修改**\n- **订单**、**提醒**、**停止提醒**、**时区**\n- **邀请**（请他人填写其本人资料）、**备用联系人**（同时接收紧急提醒）\n- **语言**、**人工**、**重新开始**、**取消**\n- **隐私**、**导出**、**删除**',
  },
  topics: { en: 'What is it about?', zh: '想了解哪方面？' },
  more: { en: 'More …', zh: '更多…' },
}

/** The commands in a few lines. */
export function help(draft: Draft): void {
  draft.reply.say(...blocks(words.help[draft.locale]))
  if (openQuestion(draft) !== null) return askAgain(draft)
  draft.reply.offer(startButtons(draft))
}

/** Topics, then the articles of one topic: six on a screen. `argument` is `<page>` or `<topic>.<page>`. */
export function topics(draft: Draft, argument: string): void {
  const [topic, page] = argument.includes('.') ? argument.split('.') : ['', argument]
  const entries =
    topic === '' || topic === undefined ? topicsOf(draft.library, draft.locale) : articlesOf(draft.library, topic, draft.locale)
  const from = Number(page ?? 0) * 5
  const rows: Button[][] = entries.slice(from, from + 5).map((entry) => [
    {
      label: entry.title,
      data:
        topic === ''
          ? encodeButton({ kind: 'command', name: 'topics', argument: `${entry.id}.0` })
          : encodeButton({ kind: 'article', article: entry.id }),
    },
  ])
  if (entries.length > from + 5) {
    const next = String(from / 5 + 1)
    rows.push([
      {
        label: words.more[draft.locale],
        data: encodeButton({ kind: 'command', name: 'topics', argument: topic === '' ? next : `${topic}.${next}` }),
      },
    ])
  }
  draft.reply.tell(words.topics)
  draft.reply.offer(rows)
  draft.reply.inPlace('topics')
}
