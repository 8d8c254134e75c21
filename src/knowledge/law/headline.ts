// The sentence a person reads first: the verdict in one or two plain sentences, in their language.
import { type Locale, say, sayList, type Text } from '../../locale.ts'
import { type Facts, spec } from './facts.ts'
import { valueName } from './labels/value-names.ts'
import { alsoLabels, blockerLabels } from './labels/verdict-names.ts'
import type { Rulebook } from './rulebook.ts'
import { type AlsoName, type BlockerName, type Finding, isHard, type Verdict } from './verdict.ts'
import { sentences, workOnARecord } from './verdict-sentences.ts'

type Told = Pick<Verdict, 'registration' | 'floor' | 'also' | 'blockers' | 'missing' | 'findings' | 'sequence'>

/** The first row of the table of sentences that fits. `facts` are what was said; they name the content another regulator decides on. */
export function headline(verdict: Verdict, rulebook: Rulebook, locale: Locale, facts: Facts = {}): string {
  const { registration, atLaunch, blockers } = verdict
  if (registration === 'none' && atLaunch && !blockers.some(isHard)) {
    const opening = atLaunch.registration === 'need_more_info' ? say(sentences.later, locale) : brief(atLaunch, locale)
    return say(sentences.atLaunch, locale, { sentence: locale === 'en' ? lowerFirst(opening) : opening })
  }
  const first = sentence(verdict, rulebook, locale, facts)
  const hard = blockers.filter(isHard)
  if (hard.length === 0 || (registration !== 'expert' && registration !== 'need_more_info')) return first
  return joined([first, say(sentences.alsoFails, locale, { blocker: blockerLabels[hard[0]!].name[locale] })], locale)
}

function sentence(told: Told, rulebook: Rulebook, locale: Locale, facts: Facts): string {
  const { registration, blockers, missing, also, findings } = told
  const hard = blockers.filter(isHard)
  if (registration === 'expert') return expert(findings, told, rulebook, locale, facts)
  if (registration === 'need_more_info') {
    return say(sentences.unsure, locale, { missing: missing[0] ? spec(missing[0]).name[locale] : say(sentences.more, locale) })
  }
  if (registration === 'none') {
    if (hard.length > 0) return say(sentences.notKept, locale, { blocker: named(hard, locale) })
    const work = also.filter((name) => workOnARecord.includes(name))
    if (work.length > 0)
      return say(sentences.work, locale, {
        also: sayList(
          work.map((name) => alsoLabels[name][locale]),
          locale,
        ),
      })
    return say(sentences.nothing, locale, { because: findings.find((finding) => finding.id === 'none')?.because[locale] ?? '' })
  }
  if (hard.length > 0) {
    const licensing: readonly BlockerName[] = ['entity-not-eligible-for-licence', 'foreign-share-cap']
    const form =
      registration === 'licence' && hard.every((name) => licensing.includes(name)) ? sentences.noLicence : sentences.noFiling
    return say(form, locale, { blocker: named(hard, locale), wayPast: blockerLabels[hard[0]!].wayPast[locale] })
  }
  if (registration === 'licence') {
    const filingFirst = told.sequence.some((step) => step === 'website-filing' || step === 'app-filing')
    return say(filingFirst ? sentences.filingThenLicence : sentences.licenceToo, locale, { class: classes(also, locale) })
  }
  if (missing.includes('monetisation.sources')) return say(sentences.atLeastFiling, locale)
  if (missing.length > 0) return say(sentences.filingSoFar, locale, { missing: spec(missing[0]!).name[locale] })
  if (blockers.length > 0) return say(sentences.filingAfter, locale, { blockers: named(blockers, locale) })
  return say(sentences.filing, locale)
}

/** Another regulator first, else the contested rule with both readings and the question to put. */
function expert(findings: readonly Finding[], { floor }: Told, rulebook: Rulebook, locale: Locale, facts: Facts): string {
  const decisive = findings.find((finding) => finding.id === 'expert')
  const contest = decisive?.contest
  if (contest) {
    const either = floor === 'none' ? '' : say(sentences.eitherWay, locale)
    return say(sentences.disputed, locale, {
      reading1: contest.reading1[locale],
      reading2: contest.reading2[locale],
      either: either === '' ? '' : locale === 'en' ? ` ${either}` : either,
      authority: contest.authority[locale],
      question: contest.question[locale],
    })
  }
  const regulator = rulebook.rules.find((rule) => rule.gives.regulator && rule.finding('expert') === decisive)?.gives.regulator
  if (!regulator) return decisive?.because[locale] ?? ''
  const declared = facts['service.contentCategories']
  const content = Array.isArray(declared) ? regulator.content.filter((value) => declared.includes(value)) : regulator.content
  const names = content.map((value) => valueName('service.contentCategories', value)[locale])
  return say(regulator.prohibited ? sentences.regulatorForbids : sentences.regulator, locale, {
    regulator: regulator.who[locale],
    content: sayList(names, locale),
  })
}

/** The verdict at launch has no findings of its own; the word and its blockers suffice. */
function brief(told: NonNullable<Verdict['atLaunch']>, locale: Locale): string {
  const { registration, blockers, also } = told
  const hard = blockers.filter(isHard)
  if (registration === 'expert') return say(sentences.laterExpert, locale)
  if (registration === 'none') return say(sentences.laterNothing, locale)
  if (hard.length > 0) {
    return say(sentences.noFiling, locale, { blocker: named(hard, locale), wayPast: blockerLabels[hard[0]!].wayPast[locale] })
  }
  if (registration === 'licence') return say(sentences.filingThenLicence, locale, { class: classes(also, locale) })
  return say(told.missing.includes('monetisation.sources') ? sentences.atLeastFiling : sentences.filing, locale)
}

const named = (blockers: readonly BlockerName[], locale: Locale) =>
  blockers.map((name) => blockerLabels[name].name[locale]).join(locale === 'zh' ? '；' : '; ')

const classNames: Partial<Record<AlsoName, Text>> = {
  b25: { en: 'B25 (ICP)', zh: 'B25（ICP）' },
  edi: { en: 'B21 (EDI)', zh: 'B21（EDI）' },
}

const classes = (also: readonly AlsoName[], locale: Locale) =>
  sayList(
    also.flatMap((name) => classNames[name]?.[locale] ?? []),
    locale,
  )

const joined = (parts: readonly string[], locale: Locale) => parts.join(locale === 'zh' ? '' : ' ')
const lowerFirst = (text: string) => (/^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))
