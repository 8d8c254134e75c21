// Reads a request as the Bot API does: JSON, a form, a multipart form with files, or a query string.
import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import type { Upload } from './methods.ts'

/** The parameters of a call; files stand where they were attached. */
export async function paramsOf(request: IncomingMessage, query: URLSearchParams): Promise<Record<string, unknown>> {
  const type = request.headers['content-type'] ?? ''
  const given = Object.fromEntries([...query].map(([name, value]) => [name, readValue(value)]))
  if (type.startsWith('multipart/form-data')) return { ...given, ...(await multipart(request)) }
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  if (body === '') return given
  if (type.startsWith('application/json')) return { ...given, ...JSON.parse(body) }
  return { ...given, ...Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, readValue(value)])) }
}

function multipart(request: IncomingMessage): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {}
    const files = new Map<string, Upload>()
    const form = busboy({ headers: request.headers })
    form.on('field', (name, value) => {
      fields[name] = readValue(value)
    })
    form.on('file', (name, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => files.set(name, { name: info.filename ?? '', type: info.mimeType, bytes: Buffer.concat(chunks) }))
    })
    form.on('error', reject)
    form.on('close', () => {
      for (const [name, value] of Object.entries(fields)) {
        const attached = typeof value === 'string' && value.startsWith('attach://') ? files.get(value.slice(9)) : files.get(name)
        if (attached !== undefined) fields[name] = attached
      }
      for (const [name, file] of files) fields[name] ??= file
      resolve(fields)
    })
    request.pipe(form)
  })
}

/** In forms, objects come as JSON; texts that only look like it stay texts. */
function readValue(text: string): unknown {
  if (!/^[[{]/.test(text) && text !== 'true' && text !== 'false') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
