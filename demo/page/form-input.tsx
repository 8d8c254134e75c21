// One input of a form: text, date, menu, several choices, ticks, a person; its state is what Slack would send.
import type { Thing } from '../wire.ts'
import { type Locale, say } from './words.ts'

const list = (value: unknown): readonly Thing[] => (Array.isArray(value) ? (value as Thing[]) : [])
const words = (value: unknown) => (value as { text?: string } | undefined)?.text ?? ''

/** What stands in an input when it is opened. */
export function initialState(element: Thing): Thing {
  const type = String(element.type)
  if (type === 'static_select' || type === 'radio_buttons') return { type, selected_option: element.initial_option ?? null }
  if (type === 'multi_static_select' || type === 'checkboxes') return { type, selected_options: element.initial_options ?? [] }
  if (type === 'datepicker') return { type, selected_date: element.initial_date ?? null }
  if (type === 'users_select') return { type, selected_user: element.initial_user ?? null }
  return { type, value: element.initial_value ?? null }
}

type Props = {
  readonly block: Thing
  readonly state: Thing
  readonly locale: Locale
  readonly people: Readonly<Record<string, string>>
  readonly error: string | undefined
  readonly onState: (state: Thing) => void
}

/** The input with its label, hint and error. */
export function InputField({ block, state, locale, people, error, onState }: Props) {
  const id = `in-${String(block.block_id).replace(/[^\w-]/g, '-')}`
  const element = block.element as Thing
  const several = element.type === 'multi_static_select' || element.type === 'checkboxes' || element.type === 'radio_buttons'
  const optional = block.optional === true && <span class="soft"> ({say(locale, 'optional')})</span>
  const below = (
    <>
      {block.hint !== undefined && <small class="soft">{words(block.hint)}</small>}
      {error !== undefined && (
        <p class="form-error" role="alert">
          {error}
        </p>
      )}
    </>
  )
  if (several)
    return (
      <fieldset class="field" data-block={String(block.block_id)}>
        <legend>
          {words(block.label)}
          {optional}
        </legend>
        <Ticks {...{ element, state, onState }} />
        {below}
      </fieldset>
    )
  return (
    <div class="field" data-block={String(block.block_id)}>
      <label for={id}>
        {words(block.label)}
        {optional}
      </label>
      <Control {...{ id, element, state, people, onState }} choose={say(locale, 'choose')} />
      {below}
    </div>
  )
}

function optionsOf(element: Thing): readonly Thing[] {
  return [...list(element.options), ...list(element.option_groups).flatMap((group) => list(group.options))]
}

function Ticks({ element, state, onState }: Pick<Props, 'state' | 'onState'> & { element: Thing }) {
  const one = element.type === 'radio_buttons'
  const chosen: readonly Thing[] = one ? list([state.selected_option].filter(Boolean)) : list(state.selected_options)
  const turn = (option: Thing, on: boolean) => {
    if (one) return onState({ ...state, selected_option: option })
    const others = chosen.filter((other) => other.value !== option.value)
    onState({ ...state, selected_options: on ? [...others, option] : others })
  }
  return (
    <div class="ticks">
      {optionsOf(element).map((option) => (
        <label key={String(option.value)}>
          <input
            type={one ? 'radio' : 'checkbox'}
            name={String(element.action_id)}
            checked={chosen.some((other) => other.value === option.value)}
            onChange={(event) => turn(option, event.currentTarget.checked)}
          />
          {words(option.text)}
        </label>
      ))}
    </div>
  )
}

type ControlProps = Pick<Props, 'state' | 'people' | 'onState'> & { id: string; element: Thing; choose: string }

function Control({ id, element, state, people, onState, choose }: ControlProps) {
  if (element.type === 'static_select') {
    const options = optionsOf(element)
    return (
      <select
        id={id}
        value={String((state.selected_option as Thing | null)?.value ?? '')}
        onChange={(event) =>
          onState({ ...state, selected_option: options.find(({ value }) => value === event.currentTarget.value) ?? null })
        }
      >
        <option value="">{words(element.placeholder) || choose}</option>
        {options.map((one) => (
          <option key={String(one.value)} value={String(one.value)}>
            {words(one.text)}
          </option>
        ))}
      </select>
    )
  }
  if (element.type === 'users_select')
    return (
      <select
        id={id}
        value={String(state.selected_user ?? '')}
        onChange={(event) => onState({ ...state, selected_user: event.currentTarget.value || null })}
      >
        <option value="">{choose}</option>
        {Object.entries(people)
          .filter(([user]) => user !== 'UBOT')
          .map(([user, name]) => (
            <option key={user} value={user}>
              {name}
            </option>
          ))}
      </select>
    )
  const typed = (event: { currentTarget: { value: string } }) => onState({ ...state, value: event.currentTarget.value || null })
  if (element.type === 'datepicker')
    return (
      <input
        id={id}
        type="date"
        value={String(state.selected_date ?? '')}
        onChange={(event) => onState({ ...state, selected_date: event.currentTarget.value || null })}
      />
    )
  if (element.multiline === true)
    return (
      <textarea id={id} rows={3} value={String(state.value ?? '')} onInput={typed} placeholder={words(element.placeholder)} />
    )
  return <input id={id} value={String(state.value ?? '')} onInput={typed} placeholder={words(element.placeholder)} />
}
