// Where the person writes: Enter sends, Shift and Enter begins a new line, files come by button, paste or drop.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import { fileBytesMost, textMost } from '../wire.ts'
import { Icon } from './icon.tsx'
import { say } from './page-words.ts'
import type { Talk } from './use-talk.ts'

/** The place to write. */
export function Composer({ talk, locale }: { talk: Talk; locale: Locale }) {
  const [text, setText] = useState('')
  const [uploading, setUploading] = useState(0)
  const [fault, setFault] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const send = () => {
    const words = text.trim()
    if (words === '') return
    setText('')
    talk.act({ kind: 'text', text: words })
    area.current?.focus()
  }
  const take = async (files: Iterable<File>) => {
    setFault('')
    for (const file of files) {
      if (file.size > fileBytesMost) setFault(say('tooLarge', locale))
      else {
        setUploading((many) => many + 1)
        if (!(await talk.upload(file))) setFault(`${say('refused', locale)}: ${file.name}`)
        setUploading((many) => many - 1)
      }
    }
  }
  useEffect(() => {
    const { current } = area
    if (current === null) return
    current.style.height = 'auto'
    current.style.height = `${Math.min(current.scrollHeight, 160)}px`
  }, [text])
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer?.files ?? [])
      }}
    >
      <p class="fault" role="alert" hidden={fault === ''}>
        {fault}
      </p>
      <div class="composer-row">
        <button
          type="button"
          class="quiet round"
          aria-label={say('attach', locale)}
          aria-busy={uploading > 0}
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" />
        </button>
        <input
          ref={picker}
          type="file"
          class="hidden"
          tabIndex={-1}
          aria-hidden="true"
          multiple
          accept=".jpg,.jpeg,.png,.heic,.pdf,.doc,.docx,.xls,.xlsx"
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
        <textarea
          ref={area}
          rows={1}
          maxLength={textMost}
          value={text}
          aria-label={say('write', locale)}
          placeholder={say('write', locale)}
          enterkeyhint="send"
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            if (event.clipboardData?.files.length) void take(event.clipboardData.files)
          }}
          onKeyDown={(event) => {
            // While Chinese is being composed, Enter takes the characters and sends nothing.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
            event.preventDefault()
            send()
          }}
        />
        <button type="submit" class="send round" aria-label={say('send', locale)} disabled={text.trim() === ''}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  )
}
