// `deliveries`: what is owed, what was sent, and what can never be delivered and why. Never the words.
import type { DeliveryState } from '../../store/store.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { withStore } from './opened.ts'

const help = `deliveries              how many messages are waiting, leased (being sent), sent, impossible
  --state STATE         lists those of one state, newest first, with the reason
  --application ID      only one application's
  --limit N             at most so many (100)
  --json                {"counts", "deliveries"}
A message can be impossible for good reasons (the chat is blocked or gone); its application knows. Ends with 0, or 2 when called wrongly.
`

const states: readonly DeliveryState[] = ['waiting', 'leased', 'sent', 'impossible']

/** Runs \`deliveries\`. */
export async function deliveries(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = { state: 'valued', application: 'valued', limit: 'valued' } as const
  const call = readCall(args, io, { name: 'deliveries', help, flags })
  if (typeof call === 'number') return call
  const { application, state } = call.values
  const limit = Number(call.values.limit ?? 100)
  if ((state !== undefined && !states.includes(state as DeliveryState)) || !Number.isInteger(limit) || limit < 1) {
    io.stderr.write(`deliveries: --state is one of ${states.join(', ')}; --limit is a number\n${help}`)
    return 2
  }
  return withStore(io, async (store) => {
    const of = application === undefined ? {} : { application }
    const counts = await store.find('deliveryCounts', of)
    const rows = state === undefined ? [] : await store.find('deliveries', { ...of, state: state as DeliveryState, limit })
    const shown = rows.map(({ delivery, settledAt, ...row }) => ({
      key: delivery.key,
      application: row.application,
      channel: delivery.to.channel,
      state: row.state,
      reason: row.reason,
      attempts: row.attempts,
      repeated: row.repeated,
      createdAt: row.createdAt,
      settledAt,
    }))
    if (call.json) io.stdout.write(`${JSON.stringify({ counts, deliveries: shown })}\n`)
    else {
      for (const one of states) io.stdout.write(`${String(counts[one]).padStart(8)}  ${one}\n`)
      for (const { createdAt, application: whose, channel, key, attempts, reason } of shown)
        io.stdout.write(`${createdAt}  ${whose}  ${channel}  ${key}  tried ${attempts}  ${reason ?? ''}\n`.trimEnd() + '\n')
    }
    return 0
  })
}
