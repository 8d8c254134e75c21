// In which language, format and size each paper is wanted, as far as it is known.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import type { FactValue } from '../law/facts.ts'
import type { Provider, Providers } from '../names/providers.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

const formSchema = z.strictObject({
  id: z.string(),
  language: textSchema,
  format: textSchema,
  limits: z.array(z.strictObject({ provider: z.string(), bytes: z.number().int().positive(), text: textSchema })).default([]),
  sources: z.array(z.string()).min(1),
})

/** How large a file may be: in bytes, and in words. */
export type SizeLimit = { readonly bytes: number; readonly text: Text }

/** How a paper is wanted. `limits`: how large it may be, by provider. */
export type PaperForm = {
  readonly language: Text
  readonly format: Text
  readonly limits: ReadonlyMap<string, SizeLimit>
  readonly sources: readonly string[]
}

/** All forms by id. Throws FaultyFile. */
export function loadForms(): ReadonlyMap<string, PaperForm> {
  const rows = readOwn('paperwork/forms.yaml', z.array(formSchema))
  return new Map(
    rows.map(({ id, limits, ...form }) => [
      id,
      { ...form, limits: new Map(limits.map(({ provider, ...limit }) => [provider, limit])) },
    ]),
  )
}

/** How large a file of this form may be at a provider, as people name it; null where no figure is known. */
export function limitAt(
  form: PaperForm | undefined,
  said: FactValue | undefined,
  providers: Providers,
): { readonly provider: Provider; readonly limit: SizeLimit } | null {
  if (form === undefined || typeof said !== 'string') return null
  const provider = providers.all.find(({ name }) => name.en.toLowerCase() === said.toLowerCase() || name.zh === said)
  const limit = provider && form.limits.get(provider.id)
  return provider === undefined || limit === undefined ? null : { provider, limit }
}
