// "Forget me": asked once more, erased by the program, then forgotten by this browser.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import { say } from './page-words.ts'
import { post } from './request.ts'

/** The question. */
export function Forget(props: { token: string; locale: Locale; done: () => void; close: () => void }) {
  const { token, locale, done, close } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [late, setLate] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const erase = async () => {
    setBusy(true)
    const outcome = await post('/chat/forget', token, '{}')
    setBusy(false)
    if (outcome.kind === 'done') done()
    else setLate(true)
  }
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="forget-title" onClose={close}>
      <h2 id="forget-title">{say('forget', locale)}</h2>
      <p>{say('forgetSure', locale)}</p>
      {late && <p role="alert">{say('forgetLater', locale)}</p>}
      <div class="choices">
        <button type="button" class="choice danger" disabled={busy} onClick={erase}>
          {say('forgetYes', locale)}
        </button>
        <button type="button" class="choice" onClick={() => dialog.current?.close()}>
          {say('forgetNo', locale)}
        </button>
      </div>
    </dialog>
  )
}

/** What is left afterwards. */
export function Forgotten({ locale, again }: { locale: Locale; again: () => void }) {
  return (
    <main class="forgotten">
      <h1>{say('forgotten', locale)}</h1>
      <button type="button" class="choice primary" onClick={again}>
        {say('again', locale)}
      </button>
    </main>
  )
}
