// The home of the app: for the team its applications by stage, what is due, what is missing, what nobody could answer; for others the way in.

import type { HomeView, KnownBlock } from '@slack/types'
import {
  type Application,
  type Links,
  type ListedFeedback,
  type Message,
  openPipeline,
  type Pipeline,
  teamHelp,
  type View,
} from '../../../flows/index.ts'
import type { Locale } from '../../../locale.ts'
import { plain } from '../forms/inputs.ts'
import { cut, headerMost, viewBlocksMost } from '../limits.ts'
import { buttonBlocks } from '../render.ts'
import { richText } from '../sending/rich-text.ts'

/** What the home shows, and to whom. Example: `team: false` with no `views` is a client's home: a greeting and how to begin. */
export type HomeOf = {
  readonly views: readonly View[]
  readonly person: string
  readonly team: boolean
  readonly unanswered: readonly ListedFeedback[]
  readonly today: string
  readonly locale: Locale
  readonly links: Links
  readonly office: Application
  readonly zone: string
}

/** The home of one person. */
export function homeView(home: HomeOf): HomeView {
  const { locale, team } = home
  const parts: Pipeline = team ? openPipeline(home) : [{ title: 'ICP', message: teamHelp(false, locale) }]
  const blocks = parts.flatMap(({ title, message, more = [] }): KnownBlock[] => [
    header(title),
    ...[message, ...more].flatMap(blocksOf),
    { type: 'divider' },
  ])
  return { type: 'home', callback_id: 'home', blocks: blocks.slice(0, viewBlocksMost) }
}

const header = (title: string): KnownBlock => ({ type: 'header', text: plain(cut(title, headerMost)) })

const blocksOf = (message: Message): KnownBlock[] => [...message.blocks.flatMap(richText), ...buttonBlocks(message.buttons ?? [])]
