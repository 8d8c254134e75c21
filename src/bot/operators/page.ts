// The operators' view as a page: plain HTML and one style, no script; it reads the same in a text browser.
import { createHash } from 'node:crypto'
import type { Locale, Text } from '../../locale.ts'
import type { DeliveryRow } from '../../store/store.ts'
import { steps } from './analytics.ts'
import type { Figures } from './figures.ts'
import { style } from './style.ts'
import { words } from './words.ts'

/** What the page may load: nothing but its own style. */
export const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The document. */
export function pageOf(figures: Figures, locale: Locale): string {
  const say = (text: Text) => escaped(text[locale])
  const well = figures.checks.every((check) => check.well)
  const time = (at: string) => `<time datetime="${escaped(at)}">${escaped(at.slice(0, 16).replace('T', ' '))}</time>`
  const part = (title: Text, body: string, wide = false) =>
    `<section${wide ? ' class="wide"' : ''}><h2>${say(title)}</h2>${body}</section>`
  const table = (heads: readonly Text[], rows: readonly (readonly string[])[]) =>
    rows.length === 0
      ? `<p class="none">${say(words.none)}</p>`
      : `<div class="scrolls" tabindex="0" role="group" aria-label="${say(heads[0]!)}"><table><thead><tr>${heads
          .map((head) => `<th scope="col">${say(head)}</th>`)
          .join('')}</tr></thead><tbody>${rows
          .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
          .join('')}</tbody></table></div>`
  const { dropOff, minutesToVerdict: minutes, thumbs } = figures.analytics
  const most = Math.max(1, figures.analytics.funnel.begun)
  const bar = (count: number, of: number, name: string) =>
    `<progress value="${count}" max="${of}" aria-label="${name}"></progress> <b>${count}</b>`
  const all = Math.max(1, ...figures.stages.map(({ count }) => count))
  const delivery = (row: DeliveryRow) => [
    time(row.createdAt),
    escaped(row.delivery.to.channel),
    `<code>${escaped(row.application)}</code>`,
    String(row.attempts),
    escaped(row.reason ?? ''),
  ]
  const deliveryHeads = [words.since, words.channel, words.application, words.tries, words.reason]
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${say(words.title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><h1>${say(words.title)}</h1><p class="${well ? 'well' : 'ill'}">${say(well ? words.well : words.ill)}</p><p class="soft">${say(words.asOf)} ${time(figures.at)} UTC</p></header>
<main>
${part(words.health, `<ul class="checks">${figures.checks.map((check) => `<li class="${check.well ? 'well' : 'ill'}"><b>${escaped(check.name)}</b> ${escaped(check.detail)}</li>`).join('')}</ul>`)}
${part(
  words.stages,
  table(
    [words.stage, words.count],
    figures.stages.map(({ name, count }) => [escaped(name), bar(count, all, escaped(name))]),
  ),
)}
${part(
  words.funnel,
  table(
    [words.step, words.count],
    steps.map((step) => [say(words.steps[step]), bar(figures.analytics.funnel[step], most, say(words.steps[step]))]),
  ),
)}
${part(
  words.dropOff,
  `<p class="soft">${minutes === null ? '' : `${say(words.minutes)} ${minutes.median} · ${say(words.nineOfTen)} ${minutes.p90}`}</p>${table(
    [words.question, words.put, words.left],
    dropOff
      .slice(0, 12)
      .map(({ question, put, left }) => [`<code>${escaped(question)}</code>`, String(put), bar(left, put, escaped(question))]),
  )}`,
)}
${part(
  words.thumbs,
  table(
    [words.article, words.up, words.down],
    thumbs.slice(0, 12).map(({ article, up, down }) => [`<code>${escaped(article)}</code>`, String(up), String(down)]),
  ),
)}
${part(
  words.reminders,
  table(
    [words.duty, words.late, words.today, words.week],
    figures.reminders.map(({ name, late, day, week }) => [escaped(name), String(late), String(day), String(week)]),
  ),
)}
${part(
  words.owed,
  `<p class="soft">${Object.entries(figures.counts)
    .map(([state, count]) => `${say(words.states[state as keyof typeof words.states])} ${count}`)
    .join(' · ')}</p>${table(deliveryHeads, figures.owed.map(delivery))}`,
  true,
)}
${part(words.impossible, table(deliveryHeads, figures.impossible.map(delivery)), true)}
${part(
  words.questions,
  table(
    [words.since, words.kind, words.question, words.article],
    figures.questions.map((question) => [
      time(question.at),
      say(words[question.what]),
      escaped(question.question),
      `<code>${escaped(question.article)}</code>`,
    ]),
  ),
  true,
)}
${part(
  words.setAside,
  table(
    [words.since, words.reason, words.event],
    figures.setAside.map((one) => [time(one.at), escaped(one.reason), escaped(one.event)]),
  ),
  true,
)}
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (mark) => marks[mark]!)
}
