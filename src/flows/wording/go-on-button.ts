// The way back from a person to the assistant.
import type { Locale } from '../../locale.ts'
import { encodeButton } from '../model/button.ts'
import type { Button } from '../model/message.ts'

const words = { goOn: { en: 'Go on with the assistant', zh: '继续由助手协助' } }

/** Ends waiting for a person. */
export function goOnButton(locale: Locale): Button {
  return { label: words.goOn[locale], data: encodeButton({ kind: 'command', name: 'repeat', argument: '' }) }
}
