// The short name of one question of one application, `a1b2c3d4e#domain`, that colleagues pass to one another; it gives no authority.
import type { Library } from '../../knowledge/library.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import type { Application } from './application.ts'

/** One question about one service of an application. */
export type Place = { readonly question: Question; readonly service: string }

/** Its name: `<application>#<question>`; from the second service on `<application>#<service>.<question>`. Example: `a1#s2.domain`. */
export function referenceTo({ id, services }: Application, { question, service }: Place): string {
  return service === services[0]?.id ? `${id}#${question.id}` : `${id}#${service}.${question.id}`
}

/** The application such a name is of, and the rest of it; null where the words are none. */
export function readReference(words: string): { readonly application: string; readonly rest: string } | null {
  const [, application, rest] = /^([\w-]{1,40})#([\w.-]{1,40})$/.exec(words.trim()) ?? []
  return application === undefined || rest === undefined ? null : { application, rest }
}

/** The question that is meant behind the sign; null where the application has no such service, or there is no such question. */
export function placeOf({ services }: Application, { questions }: Library, rest: string): Place | null {
  const [, named, id] = /^(?:(s\d+)[.-])?([a-z0-9-]+)$/.exec(rest) ?? []
  const service = named ?? services[0]?.id
  const question = questions.find((question) => question.id === id)
  return question === undefined || service === undefined || !services.some((one) => one.id === service)
    ? null
    : { question, service }
}

/** The same within the data of a button or the name of a slot: signs they allow. */
export const placeKey = ({ question, service }: Place): string => `${service}-${question.id}`
