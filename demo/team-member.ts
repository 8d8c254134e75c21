// Somebody of the team whose hands are in a browser: clicks and forms arrive as Block Kit elements and values, not as words to look for.
import type { Locale } from '../src/locale.ts'
import type { Acked } from '../test/twins/slack/delivery.ts'
import { Member } from '../test/twins/slack/member.ts'
import type { Thing } from '../test/twins/slack/payloads.ts'
import type { Shown } from '../test/twins/slack/workspace.ts'
import type { Action } from './wire.ts'

/** One person of the account team. */
export class TeamMember extends Member {
  /** Sets their Slack to a language. */
  speaks(locale: Locale): void {
    this.user.locale = locale === 'zh' ? 'zh-CN' : 'en-GB'
  }

  /** On a message, in a thread or not. */
  actOn(shown: Shown, action: Action): Promise<Acked> {
    return this.#hand(this.clickIn(shown), action)
  }

  /** On what only they see. */
  actPrivately(blocks: readonly Thing[], action: Action): Promise<Acked> {
    return this.#hand(this.clickIn({ channel: 'CTEAM', ts: '1.000001', blocks, only: this.id }), action)
  }

  /** In the App Home. */
  actAtHome(action: Action): Promise<Acked> {
    const view = { ...this.twin.workspace.homes.get(this.id), id: 'VHOME', hash: 'h', state: { values: {} } }
    return this.#hand(this.#inView('VHOME', view), action)
  }

  /** In the open form; `typed` is what stands in its inputs. */
  actInForm(action: Action, typed: Thing): Promise<Acked> {
    const form = this.form!
    return this.#hand(this.#inView(form.id, this.#filled(typed)), action)
  }

  /** Something about them has changed: Slack says so. */
  changed(): Thing {
    return this.callback({ type: 'user_change', user: { id: this.id } })
  }

  /** Sends the open form with all that stands in it, and does with it what the app answers. */
  async send(typed: Thing): Promise<Acked> {
    const form = this.form!
    const acked = await this.twin.hand('interactive', { ...this.interaction('view_submission'), view: this.#filled(typed) })
    const { response_action: action, view } = acked.body as { response_action?: string; view?: Thing }
    if (acked.status !== 200 || action === 'errors') return acked
    if (action === 'update' && view !== undefined) Object.assign(form, { view, hash: `${form.hash}+` })
    else this.twin.workspace.views.delete(form.id)
    return acked
  }

  #filled(typed: Thing): Thing {
    const form = this.form!
    return { ...form.view, id: form.id, hash: form.hash, state: { values: typed } }
  }

  #inView(id: string, view: Thing): Thing {
    return { ...this.interaction('block_actions'), container: { type: 'view', view_id: id }, view }
  }

  #hand(payload: Thing, action: Action): Promise<Acked> {
    return this.twin.hand('interactive', {
      ...payload,
      actions: [{ block_id: 'b', ...action, action_ts: this.twin.workspace.ts() }],
    })
  }
}
