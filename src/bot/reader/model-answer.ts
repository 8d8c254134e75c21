// The words in a model's answer, whether it comes whole or, from a server that always streams, in pieces.

/** As much of a chat completion as is read: a `message` where it came whole, a `delta` in each piece of a stream. */
type Completion = {
  readonly choices?: readonly { readonly message?: { content?: unknown }; readonly delta?: { content?: unknown } }[]
}

/**
 * The content of a chat completion. `streamed`: the text is server-sent events, `data: {…}` a line. Throws where there are no words.
 * Source: OpenAI API, chat completions and streaming. Example: `data: {"choices":[{"delta":{"content":"{}"}}]}` holds `{}`.
 */
export function contentOf(text: string, streamed: boolean): string {
  const pieces = streamed
    ? events(text).map(({ choices }) => choices?.[0]?.delta?.content ?? '')
    : [(JSON.parse(text) as Completion).choices?.[0]?.message?.content]
  if (pieces.length === 0 || !pieces.every((piece) => typeof piece === 'string')) throw new Error('no content')
  return pieces.join('')
}

function events(text: string): readonly Completion[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trim())
    .filter((data) => data !== '[DONE]')
    .map((data) => JSON.parse(data) as Completion)
}
