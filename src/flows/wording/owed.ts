// What the client of an application still owes: the open questions, as long as its registration is not over.
import type { Question } from '../../knowledge/questions/question.ts'
import { openIn, type View } from '../model/view.ts'
import { stageId } from './stage.ts'

/** The open questions of all services, each once, the first asked first. */
export function owed(view: View): readonly Question[] {
  if (['maintained', 'closed'].includes(stageId(view))) return []
  const open = view.application.services.flatMap((service) => openIn(view, service.id))
  return [...new Set(open)]
}
