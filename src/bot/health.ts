// Honest health: each channel really heard from, the store writable, nothing stuck; as checks, and as figures for Prometheus.
import type { Store } from '../store/store.ts'
import type { ChannelAdapter } from './channel.ts'

/** An owed message or a due reminder older than this is a fault, in milliseconds. */
export const lagMostMs = 120_000

/** One line of the check: what, whether it is well, and a word on it. */
export type Check = { readonly name: string; readonly well: boolean; readonly detail: string }

/** The state of the program as checks and figures. */
export async function checkHealth(
  store: Store,
  adapters: readonly ChannelAdapter[],
  now: string,
): Promise<{ readonly checks: readonly Check[]; readonly figures: Readonly<Record<string, number>> }> {
  const health = await store.find('health', { now })
  const ageMs = (at: string | null) => (at === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(at)))
  const owedMs = ageMs(health.oldestOwedAt)
  const lagMs = ageMs(health.oldestDueAt)
  const checks = [
    { name: 'store', well: health.refusal === null, detail: health.refusal ?? 'writable' },
    { name: 'sending', well: owedMs < lagMostMs, detail: `oldest unsent message ${Math.round(owedMs / 1_000)} s` },
    { name: 'reminders', well: lagMs < lagMostMs, detail: `lag ${Math.round(lagMs / 1_000)} s` },
    ...adapters.map((adapter) => {
      const { connected, detail } = adapter.health()
      return { name: adapter.channel, well: connected, detail }
    }),
  ]
  const figures = {
    icp_applications: health.applications,
    icp_conversations: health.conversations,
    icp_messages_owed: health.owed,
    icp_oldest_owed_seconds: owedMs / 1_000,
    icp_reminders_waiting: health.remindersWaiting,
    icp_reminders_due: health.remindersDue,
    icp_reminder_lag_seconds: lagMs / 1_000,
    icp_events_set_aside: health.setAside,
    icp_resident_bytes: process.memoryUsage.rss(),
  }
  return { checks, figures }
}
