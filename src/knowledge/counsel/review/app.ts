// An app's technical data: package name, public key, fingerprint and icon have the form they have in a signed package.
import { type Check, faultIf } from './review-case.ts'

/** Only what was given is looked at, and only for an app. */
export const app: Check = ({ facts, fields }) => {
  const kinds = facts['service.kind']
  if (!Array.isArray(kinds) || !kinds.includes('app')) return []
  const wrong = (id: string, form: RegExp) => {
    const said = fields[id]
    return faultIf(said !== undefined && !form.test(said.replace(/[\s:]/g, '')), 'app-info-mismatch', id)
  }
  return [
    ...wrong('app.packageName', /^[a-z][\w-]*(?:\.[a-z0-9][\w-]*)+$/i),
    ...wrong('app.publicKey', /^(?=.{32,}).+$/s),
    ...wrong('app.fingerprint', /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i),
    ...wrong('app.icon', /\S/),
  ]
}
