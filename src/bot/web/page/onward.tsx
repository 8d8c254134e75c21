// On to Telegram: the link is made for this talk when it is asked for, and opened by the person's own click.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import { say } from './page-words.ts'
import { post } from './request.ts'

/** Can talks go on there? The program says so in the page's document. */
export const leadsOn = document.getElementById('talk')!.dataset.telegram !== undefined

/** Says what happens there, with the link once it has come. */
export function Onward({ token, locale, close }: { token: string; locale: Locale; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [url, setUrl] = useState<string | null>(null)
  const [late, setLate] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
    void linkOf(token).then((made) => (made === null ? setLate(true) : setUrl(made)))
  }, [token])
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="onward-title" onClose={close}>
      <h2 id="onward-title">{say('telegram', locale)}</h2>
      <p>{say('telegramWhy', locale)}</p>
      {late && <p role="alert">{say('telegramLater', locale)}</p>}
      <div class="choices">
        {url === null ? (
          <button type="button" class="choice primary" disabled>
            {say('telegramOpen', locale)}
          </button>
        ) : (
          <a class="choice primary" href={url} target="_blank" rel="noopener noreferrer">
            {say('telegramOpen', locale)}
          </a>
        )}
        <button type="button" class="choice" onClick={() => dialog.current?.close()}>
          {say('stay', locale)}
        </button>
      </div>
    </dialog>
  )
}

/** The link; null where it cannot be had now. Only Telegram's own address is opened. */
async function linkOf(token: string): Promise<string | null> {
  const outcome = await post('/chat/onward', token, '{}')
  if (outcome.kind !== 'done') return null
  const { url } = (await outcome.response.json()) as { url: string }
  return url.startsWith('https://t.me/') ? url : null
}
