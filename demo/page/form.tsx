// A form of Slack: a dialogue over everything, with inputs, field errors, and what the app answers.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Thing } from '../wire.ts'
import { Block } from './blocks.tsx'
import { InputField, initialState } from './form-input.tsx'
import { Text } from './rich-text.tsx'
import { perform } from './watching.ts'
import { type Locale, say } from './words.ts'

type Typed = Readonly<Record<string, Readonly<Record<string, Thing>>>>
type Props = { readonly form: Thing; readonly locale: Locale; readonly people: Readonly<Record<string, string>> }

/** The open form. */
export function Form({ form, locale, people }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState<Typed>({})
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const blocks = form.blocks as readonly Thing[]
  const inputs = blocks.filter(({ type }) => type === 'input')
  const shape = JSON.stringify(blocks)
  useEffect(() => {
    setErrors({})
  }, [shape])
  useEffect(() => {
    if (box.current?.open === false) box.current.showModal()
  }, [])
  const values: Typed = Object.fromEntries(
    inputs.map((block) => {
      const element = block.element as Thing
      const [id, action] = [String(block.block_id), String(element.action_id)]
      return [id, { [action]: typed[id]?.[action] ?? initialState(element) }]
    }),
  )
  const close = () => void perform({ do: 'close' })
  return (
    <dialog class="form" ref={box} aria-labelledby="form-title" onCancel={close} data-form={String(form.callback_id ?? '')}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault()
          setErrors((await perform({ do: 'send', typed: values })).errors ?? {})
        }}
      >
        <h2 id="form-title">
          <Text text={form.title} people={people} />
        </h2>
        <div class="form-body">
          {blocks.map((block, index) =>
            block.type === 'input' ? (
              <InputField
                key={String(block.block_id)}
                {...{ block, locale, people }}
                error={errors[String(block.block_id)]}
                state={Object.values(values[String(block.block_id)]!)[0]!}
                onState={(state) =>
                  setTyped({ ...typed, [String(block.block_id)]: { [String((block.element as Thing).action_id)]: state } })
                }
              />
            ) : (
              <Block
                key={index}
                {...{ block, people }}
                onAct={(action) => void perform({ do: 'act', place: { in: 'form', typed: values }, action })}
              />
            ),
          )}
        </div>
        <div class="form-end">
          <button type="button" onClick={close}>
            {form.close === undefined ? (
              say(locale, form.submit === undefined ? 'close' : 'cancel')
            ) : (
              <Text text={form.close} people={people} />
            )}
          </button>
          {form.submit !== undefined && (
            <button type="submit" class="primary">
              <Text text={form.submit} people={people} />
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}
