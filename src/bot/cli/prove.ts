// `prove`: checks the proof of a verdict without asking anybody: whether it is unchanged, and whether the rules here lead to the same bytes.

import { readFileSync, writeFileSync } from 'node:fs'
import { dossierOf } from '../../flows/index.ts'
import { type Proof, replayed } from '../../knowledge/law/proof.ts'
import { openLibrary } from '../../knowledge/library.ts'
import { fingerprint } from '../../store/signer.ts'
import { chinaDay } from '../../time.ts'
import { programVersion, proofFile, readProofFile } from '../papers/proof-file.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { withStore } from './opened.ts'
import { differing, explained } from './proof-lines.ts'

const help = `prove FILE                               checks a verdict's proof: the signature, then every step worked out again
prove --application ID --out FILE        writes the proof of an application's verdict as it stands today
  --key NAME            only what was signed with the key of this name counts; \`doctor\` shows an installation's
  --lang en|zh          language of the reasons
  --json                {"genuine", "same", "code", "asOf", "key", "rules", "program"}
Ends with 0 when the proof is genuine and leads to the same verdict here, 1 when not, 2 when called wrongly.
`

/** Runs `prove`. */
export async function prove(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = { application: 'valued', out: 'valued', key: 'valued', lang: 'valued' } as const
  const call = readCall(args, io, { name: 'prove', help, words: [0, 1], flags })
  if (typeof call === 'number') return call
  const { application, out, key, lang } = call.values
  const [file] = call.words
  if ((file === undefined) === (application === undefined) || (application !== undefined && out === undefined)) {
    io.stderr.write(help)
    return 2
  }
  if (application !== undefined) return write(io, application, out!)
  const read = readProofFile(readFileSync(file!))
  if (typeof read === 'string' || (key !== undefined && fingerprint(read.publicKey) !== key)) {
    const why = typeof read === 'string' ? refusals[read] : 'it was signed with another key'
    if (call.json) io.stdout.write(`${JSON.stringify({ genuine: false, why })}\n`)
    else io.stderr.write(`refused: ${why}\n`)
    return 1
  }
  return judge(read.proof, read.publicKey, { io, json: call.json, named: key !== undefined, locale: lang === 'zh' ? 'zh' : 'en' })
}

const refusals = {
  foreign: 'this is no proof of a verdict',
  changed: 'it has been changed since it was signed',
}

async function write(io: CommandIo, application: string, out: string): Promise<number> {
  return withStore(io, async (store, settings) => {
    const state = await store.loadApplication(application)
    if (state === null) {
      io.stderr.write(`there is no application ${application}\n`)
      return 1
    }
    const library = openLibrary({ overlay: settings.config.overlay })
    const view = { application: state.application, library, today: chinaDay(settings.now()), locale: 'zh' as const }
    writeFileSync(out, await proofFile(dossierOf(view), library, store), { mode: 0o600 })
    io.stdout.write(`${out}\n`)
    return 0
  })
}

/** `named`: whoever asked has said whose key it must be. */
type Shown = { readonly io: CommandIo; readonly json: boolean; readonly named: boolean; readonly locale: 'en' | 'zh' }

function judge(proof: Proof, publicKey: string, { io, json, named, locale }: Shown): number {
  const { rulebook } = openLibrary({ overlay: io.env?.OVERLAY_DIR || undefined })
  const again = replayed(proof, rulebook)
  const same = 'fault' in again ? false : JSON.stringify(again) === JSON.stringify(proof.services)
  const rules = proof.rules.digest === rulebook.digest ? 'same' : 'other'
  const key = fingerprint(publicKey)
  const { code, asOf, program, services } = proof
  if (json) {
    io.stdout.write(`${JSON.stringify({ genuine: true, same, code, asOf, key, rules, program })}\n`)
    return same ? 0 : 1
  }
  const explaining = { proof, rulebook, locale }
  const ours = rules === 'same' ? 'the same rules' : `other rules, ${rulebook.digest.slice(0, 12)}`
  const lines = [
    named
      ? `genuine: signed with the key you named, ${key}, and unchanged`
      : `unchanged since it was signed with key ${key}. Anybody can sign: ask whoever gave it for the key of their installation, and add --key`,
    `verdict ${code} of ${asOf}, rules as of ${proof.rules.asOf} (${proof.rules.digest.slice(0, 12)}), program ${program}`,
    `worked out again here (program ${programVersion()}, ${ours}): ${same ? 'the same to the byte' : 'NOT the same'}`,
    ...('fault' in again ? [`the fact ${again.fault} is none of ours`] : []),
    ...services.flatMap((service) => explained(service, explaining)),
    ...(same || 'fault' in again ? [] : services.flatMap((service, at) => differing(service, again[at]!, explaining))),
  ]
  io.stdout.write(`${lines.join('\n')}\n`)
  return same ? 0 : 1
}
