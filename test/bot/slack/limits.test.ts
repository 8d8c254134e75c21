// No view and no message the product can build is over a limit of Block Kit, in whatever language, however long the words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerModal } from '../../../src/bot/slack/forms/answer-form.ts'
import { beginModal, deskModal, importModal } from '../../../src/bot/slack/forms/casework-forms.ts'
import { noticeModal } from '../../../src/bot/slack/forms/form-parts.ts'
import { sectionModal } from '../../../src/bot/slack/forms/section.ts'
import { manifest } from '../../../src/bot/slack/manifest.ts'
import { render } from '../../../src/bot/slack/render.ts'
import { commandAnswer } from '../../../src/bot/slack/session.ts'
import { homeView } from '../../../src/bot/slack/team/home.ts'
import { sections } from '../../../src/flows/charts/conversation.ts'
import { missingList, missingNames, questionCard } from '../../../src/flows/desk/question-card.ts'
import { digestRow } from '../../../src/flows/duties/digest-time.ts'
import type { Application, Assertion, Field, Order } from '../../../src/flows/model/application.ts'
import { blocks as articleBlocks, type Block, type Button, type Message, plainText } from '../../../src/flows/model/message.ts'
import type { View } from '../../../src/flows/model/view.ts'
import { askingPreview, runsLog, selectForAsking } from '../../../src/flows/office/ask-many-words.ts'
import { digestOf } from '../../../src/flows/office/digest-message.ts'
import { readFilter } from '../../../src/flows/office/filter.ts'
import { teamList } from '../../../src/flows/office/list.ts'
import { moreActions, teamHelp } from '../../../src/flows/office/team-help.ts'
import { card } from '../../../src/flows/wording/card.ts'
import { questionBlocks, questionButtons } from '../../../src/flows/wording/question.ts'
import { type FactPath, type FactValue, factPaths, spec } from '../../../src/knowledge/law/facts.ts'
import { pageIn } from '../../../src/knowledge/library/article.ts'
import { choicesOf } from '../../../src/knowledge/questions/question.ts'
import { type Locale, locales } from '../../../src/locale.ts'
import { day, teamLibrary as library, withClient } from '../../flows/cast.ts'
import { checkMessage, checkView } from '../../twins/slack/block-kit.ts'
import { calledIn } from '../../twins/slack/workspace.ts'

const runs = { seed: 20261123, numRuns: 120 }

/** Words people may type: marks of all kinds, emoji, Chinese, controls, very long ones. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '<!channel>',
    '*b* _i_ `c` ~s~',
    '@here',
    '<https://x|y>',
    '&amp;',
    '=1+1',
    ' ',
    '备案'.repeat(3_000),
    '😀'.repeat(4_000),
    'x'.repeat(9_000),
  ),
)

const said = fc.oneof(typed, fc.record({ bold: typed }), fc.record({ link: typed, url: fc.webUrl() }))
const called = fc.record({ mention: fc.constantFrom('slack:T1:ULIN', 'telegram:bot:501'), name: typed })
const span = fc.oneof(said, called)
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), spans: fc.array(span, { maxLength: 8 }) }),
  fc.record({ kind: fc.constant('small' as const), spans: fc.array(span, { maxLength: 14 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 30 }) }),
)
const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ label: typed, data: fc.string({ unit: fc.constantFrom(...'abcdef:123-'), minLength: 1, maxLength: 64 }) }),
  fc.record({ label: typed, url: fc.webUrl() }),
)
const message: fc.Arbitrary<Message> = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 70 }),
  buttons: fc.array(fc.array(button, { maxLength: 8 }), { maxLength: 8 }),
  rating: fc.constantFrom({ up: 'r:mb1ogqhe:up', down: 'r:mb1ogqhe:down' }, { up: 'u'.repeat(64), down: 'd'.repeat(64) }),
})

const shows = (shown: Message) => {
  for (const part of render(shown).parts) checkMessage(part.text, part.blocks)
}

const valueFor = (path: FactPath): fc.Arbitrary<FactValue> => {
  const { type, values, min = 0, max = 100 } = spec(path)
  if (type === 'set') return fc.subarray([...(values ?? [])])
  if (type === 'bool') return fc.boolean()
  if (type === 'int' || type === 'number') return fc.integer({ min, max: Math.max(min, Math.min(max, 1_000_000)) })
  if (type === 'date') return fc.constant('2026-05-05')
  if (type === 'country') return fc.constantFrom('CN', 'DE', 'HK')
  if (type === 'province') return fc.constantFrom('SH', 'GD')
  return values === undefined ? typed.filter((one) => one !== '') : fc.constantFrom(...values)
}

/** Applications with any facts, fields, orders, owners and tags. */
const application: fc.Arbitrary<Application> = fc
  .record({
    facts: fc
      .uniqueArray(fc.constantFrom(...factPaths), { maxLength: 30 })
      .chain((paths) => fc.tuple(...paths.map((path) => valueFor(path).map((value) => [path, value] as const)))),
    unknowns: fc.uniqueArray(fc.constantFrom(...factPaths), { maxLength: 10 }),
    fields: fc.array(typed, { minLength: library.questions.length, maxLength: library.questions.length }),
    client: typed,
    tags: fc.array(typed, { maxLength: 10 }),
    owner: fc.option(fc.constantFrom('slack:T1:ULIN', 'slack:T1:UX'), { nil: undefined }),
    services: fc.integer({ min: 1, max: 12 }),
    kinds: fc.array(fc.constantFrom(...Object.keys(library.orders.kinds)), { maxLength: 14 }),
  })
  .map(({ facts, unknowns, fields, client, tags, owner, services, kinds }) => {
    const base = withClient()
    const said = (path: FactPath, value: FactValue): Assertion => ({
      path,
      value,
      service: spec(path).scope === 'operator' ? null : 's1',
      standing: 'said',
      by: 'x',
      at: day,
      event: 'e',
    })
    const filled = library.questions.flatMap((question, index): Field[] =>
      question.field === undefined || fields[index] === ''
        ? []
        : [{ id: question.field, service: null, value: fields[index]!, by: 'x', at: day, event: 'e' }],
    )
    const orders = kinds.map(
      (kind, index): Order => ({
        id: `o${index + 1}`,
        kind,
        service: null,
        stage: 'preparing',
        since: day,
        entered: { preparing: 1 },
        hold: index % 3 === 0 ? { reason: 'payment', since: day, by: 'x' } : null,
        history: [],
      }),
    )
    return {
      ...base,
      services: Array.from({ length: services }, (_, n) => ({ id: `s${n + 1}` })),
      assertions: [...facts.map(([path, value]) => said(path, value)), ...unknowns.map((path) => said(path, 'unknown'))],
      fields: filled,
      orders,
      casework: { ...base.casework, tags, ...(owner !== undefined && { owner }), more: { client } },
    }
  })

const permalink = `https://${'w'.repeat(60)}.slack.com/archives/C0123456789/p1700000000000000?thread_ts=1700000000.000000&cid=C0123456789`

const view = (of: Application, locale: Locale): View => ({ application: of, library, today: '2026-11-23', locale })

describe('what Slack is sent', () => {
  it('is within the limits for any message at all, loses no words and makes none of them a mention', () => {
    fc.assert(
      fc.property(message, (shown) => {
        const { parts } = render(shown)
        for (const part of parts) {
          checkMessage(part.text, part.blocks)
          expect(part.text.replaceAll('<@ULIN>', '')).not.toMatch(/<[!@#]/)
          const authored = JSON.stringify(shown).includes('"mention":"slack:T1:ULIN"') ? ['ULIN'] : []
          expect(authored).toEqual(expect.arrayContaining(calledIn(part)))
        }
      }),
      runs,
    )
  })

  it('keeps every word of a long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30_000, size: 'max' }), (words) => {
        const said = render({ blocks: [{ kind: 'text', spans: [words] }] }).parts.flatMap((part) => part.blocks)
        const shown = JSON.parse(JSON.stringify(said)) as { elements: { elements: { text: string }[] }[] }[]
        expect(shown.map((one) => one.elements[0]!.elements.map((inner) => inner.text).join('')).join('')).toBe(words)
      }),
      { ...runs, numRuns: 15 },
    )
  })

  it.each(locales)('is within the limits for every question and article (%s)', (locale) => {
    for (const question of library.questions) {
      for (const group of [undefined, ...question.screen.map((entry) => entry.id)]) {
        const screen = { group, revision: 999_999, chosen: choicesOf(question).map((choice) => choice.id) }
        shows({ blocks: questionBlocks(question, locale, screen), buttons: questionButtons(question, locale, screen) })
      }
    }
    for (const article of library.shelf.articles.values()) shows({ blocks: articleBlocks(pageIn(article, locale).body) })
    for (const team of [true, false]) shows(teamHelp(team, locale))
    expect(commandAnswer(teamHelp(true, locale))).toHaveProperty('blocks')
  })

  it('is within the limits for the card, lists, the home and every form of any application', () => {
    fc.assert(
      fc.property(application, fc.constantFrom(...locales), (of, locale) => {
        const seen = view(of, locale)
        const shown = card(seen)
        shows(shown)
        expect(plainText(shown).length).toBeLessThan(2_500)
        const links = new Map([[of.id, permalink]])
        for (const filter of ['', 'due:30', 'page:2']) {
          const listed = teamList(
            Array.from({ length: 12 }, () => seen),
            readFilter(filter),
            locale,
            links,
          )
          shows(listed)
          expect(render(listed).parts).toHaveLength(1)
        }
        shows(moreActions(of.id, of.casework.client as string, locale))
        for (const list of [missingList(seen), { blocks: [...shown.blocks, ...missingNames(seen)] }]) {
          shows(list)
          expect(render(list).parts).toHaveLength(1)
        }
        for (const question of library.questions) {
          const place = { question, service: of.services.at(-1)!.id }
          shows(questionCard(seen, place))
          checkView(sectionModal(seen, question.section, place.service, question))
        }
        for (const section of sections)
          for (const service of of.services.slice(0, 2)) checkView(sectionModal(seen, section, service.id))
        for (const form of ['note', 'tag', 'assign', 'move', 'correct', 'open-order', 'hold', 'remind'] as const)
          checkView(deskModal(form, seen, day))
        const questions = ['x'.repeat(9_000), ' ', ...of.fields.map((field) => field.value ?? '')].slice(0, 5)
        const unanswered = questions.map((question, n) => ({
          id: 9_000_000_000 + n,
          application: of.id,
          what: n % 2 === 0 ? ('unanswered' as const) : ('thumb-down' as const),
          question,
          locale,
          articles: [],
          at: day,
          from: of.conversations[0]!.address,
        }))
        for (const asked of unanswered) checkView(answerModal(seen, asked))
        checkView(
          homeView({
            views: Array.from({ length: 9 }, () => seen),
            person: 'slack:T1:ULIN',
            team: true,
            office: withClient(),
            zone: 'Europe/Berlin',
            unanswered,
            today: '2026-11-23',
            locale,
            links,
          }),
        )
      }),
      { ...runs, numRuns: 30 },
    )
  })

  it.each(locales)('is a home within the limits for no application and for five hundred, whatever is in them (%s)', (locale) => {
    const samples = fc.sample(application, { ...runs, numRuns: 5 }).map((of) => view(of, locale))
    const run = {
      by: 'slack:T1:ULIN',
      name: 'x'.repeat(200),
      locale,
      preparedAt: day,
      applications: ['a1', 'a2'],
      left: { over: 2 },
      sentAt: day,
      outcomes: { a1: 'sent' as const, a2: 'soon' as const },
    }
    const members = { 'slack:T1:ULIN': { language: locale, digest: 'weekly' as const } }
    const base = withClient()
    const office = {
      ...base,
      reminders: [digestRow(base.id, 'slack:T1:ULIN', day)],
      casework: { ...base.casework, members, runs: Array.from({ length: 20 }, (_, n) => ({ ...run, id: `r${n}` })) },
    }
    for (const count of [0, 500]) {
      const views = Array.from({ length: count }, (_, n) => samples[n % samples.length]!)
      const home = { views, person: 'slack:T1:ULIN', unanswered: [], today: '2026-11-23', locale, office, zone: 'Asia/Shanghai' }
      const links = new Map(views.map((one) => [one.application.id, permalink]))
      const shown = homeView({ ...home, team: true, links })
      checkView(shown)
      expect(shown.blocks.length).toBeLessThanOrEqual(100)
      const selection = selectForAsking(views, { person: 'slack:T1:ULIN', all: true, now: day })
      shows(askingPreview(selection, '0123456789ab', locale))
      for (const weekly of [true, false]) {
        const digest = digestOf({ views, person: 'slack:T1:ULIN', links, locale, weekly })
        if (digest !== null) shows(digest)
      }
    }
    shows(runsLog(office.casework.runs, locale, 'Asia/Shanghai'))
  })

  it('is within the limits for the forms that begin something, whatever they are given', () => {
    fc.assert(
      fc.property(typed, typed, fc.constantFrom(...locales), (client, words, locale) => {
        checkView(beginModal(locale, { client, words }))
        checkView(importModal(locale))
        checkView(noticeModal(client === '' ? 'x' : client, [{ type: 'divider' }], locale))
      }),
      runs,
    )
  })

  it('is a manifest within its limits', () => {
    const made = manifest('https://icp.example')
    expect(made.display_information.name.length).toBeLessThanOrEqual(35)
    expect(made.display_information.description.length).toBeLessThanOrEqual(140)
    expect(made.features.agent_view.agent_description.length).toBeLessThanOrEqual(300)
    expect(made.features.agent_view.suggested_prompts).toHaveLength(4)
    expect(new Set(made.features.agent_view.suggested_prompts.map((one) => one.message)).size).toBe(4)
    expect(made.features.shortcuts.length).toBeLessThanOrEqual(10)
    expect(made.settings.event_subscriptions.request_url).toBe('https://icp.example/slack/events')
  })
})
