// A file of the talk: a picture is shown, a paper can be opened or saved. Its bytes are asked for when they are wanted.
import { useEffect, useState } from 'preact/hooks'
import type { MessageFile } from '../../../flows/index.ts'
import type { Locale } from '../../../locale.ts'
import { Icon } from './icon.tsx'
import { say } from './page-words.ts'
import { post } from './request.ts'

const isPicture = (type: string) => /^image\/(?:png|jpeg)$/.test(type)

/** The file. */
export function FileCard({ file, token, locale }: { file: MessageFile; token: string; locale: Locale }) {
  const [url, setUrl] = useState<string | null>(null)
  const [shown, setShown] = useState(false)
  const picture = isPicture(file.type)
  const paper = file.type === 'application/pdf'
  useEffect(() => {
    if (picture) void addressOf(file, token).then(setUrl)
  }, [picture, token])
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url])
  const give = async (open: boolean) => {
    const address = url ?? (await addressOf(file, token))
    if (address === null) return
    setUrl(address)
    const link = document.createElement('a')
    link.href = address
    if (open) link.target = '_blank'
    else link.download = file.name
    link.click()
  }
  const show = async () => {
    const address = url ?? (await addressOf(file, token))
    setUrl(address)
    setShown(!shown && address !== null)
  }
  return (
    <div class="file">
      {picture && <div class="file-picture">{url !== null && <img src={url} alt={file.name} />}</div>}
      {shown && url !== null && <iframe src={`${url}#navpanes=0&toolbar=0&view=FitH`} title={file.name} />}
      <p>
        <Icon name="file" />
        <span class="file-name">{file.name}</span>
        {paper && navigator.pdfViewerEnabled && (
          <button
            type="button"
            class="link"
            onClick={show}
            aria-expanded={shown}
            aria-label={`${say('show', locale)}: ${file.name}`}
          >
            {say(shown ? 'hide' : 'show', locale)}
          </button>
        )}
        {(picture || paper) && (
          <button type="button" class="link" onClick={() => give(true)} aria-label={`${say('open', locale)}: ${file.name}`}>
            {say('open', locale)}
          </button>
        )}
        <button type="button" class="link" onClick={() => give(false)} aria-label={`${say('save', locale)}: ${file.name}`}>
          {say('save', locale)}
        </button>
      </p>
    </div>
  )
}

/** An address of this page alone; null where the file is gone. */
async function addressOf(file: MessageFile, token: string): Promise<string | null> {
  if ('content' in file) return URL.createObjectURL(new Blob([file.content], { type: file.type }))
  const outcome = await post('/chat/file', token, file.stored)
  return outcome.kind === 'done' ? URL.createObjectURL(await outcome.response.blob()) : null
}
