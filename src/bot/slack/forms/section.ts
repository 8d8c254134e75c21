// A section of the questions as a form: the same records as in a talk, with what is known filled in.

import type { Checkboxes, InputBlock, KnownBlock, ModalView } from '@slack/types'
import {
  clientName,
  consented,
  consentField,
  factsIn,
  fieldsIn,
  openIn,
  questionsIn,
  sectionNames,
  sections,
  serviceName,
  type View,
} from '../../../flows/index.ts'
import type { Question, Section } from '../../../knowledge/questions/question.ts'
import { say } from '../../../locale.ts'
import { cut, optionsMost, textMost, titleMost, viewBlocksMost } from '../limits.ts'
import { blockOf, inputAction, inputsOf, option, plain } from './inputs.ts'
import { writeMetadata } from './metadata.ts'

/** The callback of a section's form; the switches inside it. */
export const sectionForm = 'section'
export const switchSection = 'switch-section'
export const switchService = 'switch-service'

/** Room for the head of the form. */
const headBlocks = 6

const words = {
  save: { en: 'Save', zh: '保存' },
  cancel: { en: 'Cancel', zh: '取消' },
  about: {
    en: '{client} · {service}. Empty fields stay as they are; “unknown” is an answer.',
    zh: '{client} · {service}。留空则保持不变，可填“不清楚”。',
  },
  open: { en: '{section} ({count} open)', zh: '{section}（{count}项待填）' },
  full: { en: '{section} (complete)', zh: '{section}（已完成）' },
  none: { en: 'There is nothing to ask here yet.', zh: '该部分暂无问题。' },
  rest: { en: 'The rest of this section follows once these are saved.', zh: '保存后继续显示本部分其余问题。' },
  consent: { en: 'Personal data', zh: '个人信息' },
  agrees: { en: 'The client has agreed that these are kept for the registration.', zh: '客户已同意为办理备案保存以上信息。' },
}

/** The section that has most to gain: the first with something open. */
export function firstSection(view: View, service: string): Section {
  const open = openIn(view, service)
  return sections.find((section) => open.some((question) => question.section === section)) ?? sections[0]
}

/** The form of one section of one service; `first` is the question it was opened for: it stands on top, ready to be typed in. */
export function sectionModal(view: View, section: Section, service: string, first?: Question): ModalView {
  const { locale, application } = view
  const ofSection = questionsIn(view, service).filter((question) => question.section === section)
  const asked = first === undefined ? ofSection : [...ofSection].sort((a, b) => Number(b === first) - Number(a === first))
  const form = `${sectionForm}:${section}:${service}`
  return {
    type: 'modal',
    callback_id: sectionForm,
    private_metadata: writeMetadata({ application: application.id, about: form }),
    title: plain(cut(sectionNames[section][locale], titleMost)),
    submit: plain(words.save[locale]),
    close: plain(words.cancel[locale]),
    blocks: [...head(view, section, service), ...questions(view, asked, service, first), ...consent(view, asked)],
  }
}

function head(view: View, section: Section, service: string): KnownBlock[] {
  const { locale, application } = view
  const about = say(words.about, locale, { client: clientName(view), service: serviceName(view, service) })
  const choices = sections.map((one) => {
    const count = openIn(view, service).filter((question) => question.section === one).length
    return option(say(words[count === 0 ? 'full' : 'open'], locale, { section: sectionNames[one][locale], count }), one)
  })
  const services = application.services.slice(0, optionsMost).map((one) => option(serviceName(view, one.id), one.id))
  const initial = (all: typeof choices, value: string) => all.find((one) => one.value === value) ?? all[0]!
  return [
    { type: 'context', elements: [plain(cut(about, textMost))] },
    {
      type: 'actions',
      block_id: `switch.${section}.${service}`,
      elements: [
        { type: 'static_select', action_id: switchSection, options: choices, initial_option: initial(choices, section) },
        ...(services.length < 2
          ? []
          : [
              {
                type: 'static_select' as const,
                action_id: switchService,
                options: services,
                initial_option: initial(services, service),
              },
            ]),
      ],
    },
  ]
}

function questions(view: View, asked: readonly Question[], service: string, first?: Question): KnownBlock[] {
  const { locale } = view
  if (asked.length === 0) return [{ type: 'section', text: plain(words.none[locale]) }]
  const known = { facts: factsIn(view, service), fields: fieldsIn(view, service) }
  const open = openIn(view, service)
  // What is open comes first where not all of it fits.
  const inputs = (list: readonly Question[]) =>
    list.map((question) => (question === first ? focused : same)(inputsOf(question, known, locale)))
  const room = viewBlocksMost - headBlocks
  const all = inputs(asked)
  if (all.flat().length <= room) return all.flat()
  const blocks: KnownBlock[] = []
  const rank = (question: Question) => (question === first ? 2 : Number(open.includes(question)))
  for (const one of inputs([...asked].sort((a, b) => rank(b) - rank(a)))) {
    if (blocks.length + one.length > room) break
    blocks.push(...one)
  }
  return [...blocks, { type: 'context', elements: [plain(words.rest[locale])] }]
}

/** Slack puts the cursor into one input of a form. */
function focused([one, ...more]: InputBlock[]): InputBlock[] {
  return one === undefined ? [] : [{ ...one, element: { ...one.element, focus_on_load: true } as InputBlock['element'] }, ...more]
}

const same = (blocks: InputBlock[]): InputBlock[] => blocks

/** The tick without which nothing personal is kept, where the client has not agreed in a talk. */
function consent(view: View, asked: readonly Question[]): KnownBlock[] {
  const { locale, application } = view
  if (!asked.some((question) => question.personal) || consented({ application })) return []
  const element: Checkboxes = { type: 'checkboxes', action_id: inputAction, options: [option(words.agrees[locale], 'yes')] }
  return [{ type: 'input', block_id: blockOf(consentField), optional: true, label: plain(words.consent[locale]), element }]
}
