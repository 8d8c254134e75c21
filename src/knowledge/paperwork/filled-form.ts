// A form filled in for a case: every field with its value and with what the form would refuse, so that both are seen before it is sent.
import { type Locale, locales, type Text } from '../../locale.ts'
import { yes } from '../law/engine/truth.ts'
import { isFactPath } from '../law/facts.ts'
import { type CaseService, type Dossier, situationOf } from './dossier.ts'
import type { FilingForm, FormField } from './filing-form.ts'
import { looksLike } from './patterns.ts'
import { type Around, valueAt } from './values.ts'

/** What the form would refuse: nothing there, too short or long, or not of the shape it wants. */
export type FieldFault = 'missing' | 'short' | 'long' | 'shape'

/**
 * One field filled in. `service`: the id of the service it is of; null: of the operator. Example: an IP nobody gave is `{ part, service:
 * 's1', field, value: null, fault: … }`.
 */
export type FilledField = {
  readonly part: Text
  readonly service: string | null
  readonly field: FormField
  readonly value: string | number | null
  readonly fault: FieldFault | null
}

/** A form and the services it is for. */
export type WantedForm = { readonly form: FilingForm; readonly services: readonly [CaseService, ...CaseService[]] }

type Known = Around['known'] & { readonly filingForms: readonly FilingForm[] }

/** The forms a case needs: that of its access provider or the general one, and that of the platform of its mini programs. */
export function formsOf(dossier: Dossier, known: Known): readonly WantedForm[] {
  const { filingForms } = known
  const formOf = ({ facts }: CaseService): FilingForm => {
    const isApplet = Array.isArray(facts['service.kind']) && facts['service.kind'].includes('mini_program')
    const platform = isApplet ? filingForms.find((form) => form.platform === facts['miniProgram.platform']) : undefined
    const said = String(facts['hosting.provider'] ?? '').toLowerCase()
    const provider = known.providers.all.find(({ name }) => locales.some((locale: Locale) => name[locale].toLowerCase() === said))
    return (
      platform ??
      filingForms.find((form) => provider !== undefined && form.provider === provider.id) ??
      filingForms.find((form) => form.provider === undefined && form.platform === undefined)!
    )
  }
  return filingForms.flatMap((form) => wanted(form, dossier, known, (service) => formOf(service) === form))
}

/** The same form for all services of a case that have something to file; none where nothing has. */
export function wanted(
  form: FilingForm,
  { services }: Dossier,
  { rulebook }: Pick<Known, 'rulebook'>,
  fits: (service: CaseService) => boolean = () => true,
): readonly WantedForm[] {
  const [first, ...more] = services.filter((service) => fits(service) && form.filed(situationOf(service, rulebook)) === yes)
  return first === undefined ? [] : [{ form, services: [first, ...more] }]
}

/** Fills a form in, in its order. Values are the Chinese ones: they go into a Chinese system. */
export function fillForm({ form, services }: WantedForm, dossier: Dossier, known: Around['known']): readonly FilledField[] {
  const own: Dossier = { ...dossier, services }
  return form.parts.flatMap(({ title, each, fields }) =>
    (each ? services : services.slice(0, 1)).flatMap((service) => {
      const situation = situationOf(service, known.rulebook)
      return fields
        .filter(({ test }) => test === null || test(situation) === yes)
        .map((field): FilledField => {
          const value = filledWith(field, { dossier: own, service, known })
          return { part: title, service: each ? service.id : null, field, value, fault: faultOf(field, value) }
        })
    }),
  )
}

function filledWith({ value: name, codes, as }: FormField, around: Around): string | number | null {
  if (name === undefined) return null
  if (codes !== undefined) return codes[String(rawAt(name, around))] ?? null
  if (as === 'eight-digits') return eightDigits(rawAt(name, around))
  return valueAt(name, around)?.zh ?? null
}

/** A value as it is kept: `subject.…` is the legal representative, or the person who acts for themselves. */
function rawAt(name: string, { service: { facts, fields } }: Around): unknown {
  const part = /^subject\.(.+)$/.exec(name)?.[1]
  if (part !== undefined) {
    const own = facts['entity.type'] === 'individual' || facts['person.isLegalRep'] === true
    return raw(own ? `person.${part}` : `legalRep.${part}`)
  }
  return raw(name)

  function raw(id: string): unknown {
    return fields[id] ?? (isFactPath(id) ? facts[id] : undefined)
  }
}

/** 2036-05-18 as 20360518; a document without an end is 长期. */
function eightDigits(day: unknown): string | null {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  return day.startsWith('9999') ? '长期' : day.replaceAll('-', '')
}

function faultOf({ required, least, most, pattern }: FormField, value: string | number | null): FieldFault | null {
  if (value === null) return required ? 'missing' : null
  const said = String(value)
  const length = [...said].length
  if (least !== undefined && length < least) return 'short'
  if (most !== undefined && length > most) return 'long'
  return pattern !== undefined && !looksLike(pattern, said) ? 'shape' : null
}
