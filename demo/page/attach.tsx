// The paper clip of both messengers: picks files and sends them; what is dropped or pasted beside it goes the same way.
import { useRef } from 'preact/hooks'
import type { Destination } from '../wire.ts'
import { attach } from './watching.ts'
import { type Locale, say } from './words.ts'

/** The paper clip. */
export function Attach({ to, locale }: { to: Destination; locale: Locale }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class="clip" aria-label={say(locale, 'attach')} onClick={() => picker.current?.click()}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6" />
        </svg>
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          void sendAll(event.currentTarget.files, to)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** What a line to write in does with files that are pasted or dropped on it. */
export const takesFiles = (to: Destination) => ({
  onPaste: (event: ClipboardEvent) => void sendAll(event.clipboardData?.files, to),
  onDragOver: (event: DragEvent) => event.preventDefault(),
  onDrop: (event: DragEvent) => {
    if (!event.dataTransfer?.files.length) return
    event.preventDefault()
    void sendAll(event.dataTransfer.files, to)
  },
})

/** One after another, as they were picked. */
async function sendAll(files: FileList | null | undefined, to: Destination): Promise<void> {
  for (const file of [...(files ?? [])]) await attach(file, to)
}
