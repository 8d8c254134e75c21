// Block Kit as Slack draws it: the kinds of blocks and elements the assistant uses.
import type { Action, Thing } from '../wire.ts'
import { RichText, Text } from './rich-text.tsx'

type People = Readonly<Record<string, string>>
type Act = (action: Action) => void

const list = (value: unknown): readonly Thing[] => (Array.isArray(value) ? (value as Thing[]) : [])

/** Blocks of a message, the home or a form; inputs of forms are drawn by the form. */
export function Blocks({ blocks, people, onAct }: { blocks: readonly Thing[]; people: People; onAct: Act }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={index} {...{ block, people, onAct }} />
      ))}
    </div>
  )
}

/** One block. */
export function Block({ block, people, onAct }: { block: Thing; people: People; onAct: Act }) {
  switch (block.type) {
    case 'divider':
      return <hr />
    case 'header':
      return (
        <p class="block-header">
          <Text text={block.text} people={people} />
        </p>
      )
    case 'section':
      return (
        <div class="block-section">
          <p>
            <Text text={block.text} people={people} />
          </p>
          {block.accessory !== undefined && <Element element={block.accessory as Thing} onAct={onAct} />}
        </div>
      )
    case 'context':
      return (
        <p class="block-context">
          {list(block.elements).map((one, index) => (
            <span key={index}>
              <Text text={one} people={people} />
            </span>
          ))}
        </p>
      )
    case 'rich_text':
      return (
        <div class="block-rich">
          <RichText elements={block.elements} people={people} />
        </div>
      )
    case 'actions':
    case 'context_actions':
      return (
        <div class="block-actions">
          {list(block.elements).map((element) => (
            <Element key={String(element.action_id)} {...{ element, onAct }} block={String(block.block_id ?? 'b')} />
          ))}
        </div>
      )
    default:
      return null
  }
}

function Element({ element, onAct, block = 'b' }: { element: Thing; onAct: Act; block?: string }) {
  const base = { action_id: String(element.action_id), block_id: block, type: String(element.type) }
  if (element.type === 'feedback_buttons') {
    return (
      <>
        {(['positive_button', 'negative_button'] as const).map((name) => {
          const { text, value } = element[name] as { text: { text: string }; value: string }
          return (
            <button
              type="button"
              key={name}
              class="thumb"
              aria-label={name.split('_')[0]}
              onClick={() => onAct({ ...base, text, value })}
            >
              {text.text}
            </button>
          )
        })}
      </>
    )
  }
  if (element.type === 'static_select') {
    const options = [...list(element.options), ...list(element.option_groups).flatMap((group) => list(group.options))]
    const initial = (element.initial_option as Thing | undefined)?.value
    return (
      <select
        value={String(initial ?? '')}
        aria-label={(element.placeholder as { text?: string } | undefined)?.text ?? 'menu'}
        onChange={(event) =>
          onAct({ ...base, selected_option: options.find((option) => option.value === event.currentTarget.value) })
        }
      >
        {initial === undefined && <option value="">{(element.placeholder as { text?: string } | undefined)?.text}</option>}
        {options.map((one) => (
          <option key={String(one.value)} value={String(one.value)}>
            {(one.text as { text: string }).text}
          </option>
        ))}
      </select>
    )
  }
  const label = (element.text as { text?: string } | undefined)?.text ?? ''
  if (typeof element.url === 'string')
    return (
      <a class="block-button" href={element.url} target="_blank" rel="noreferrer">
        {label}
      </a>
    )
  return (
    <button
      type="button"
      class={`block-button ${element.style ?? ''}`}
      onClick={() => onAct({ ...base, ...(element.value !== undefined && { value: element.value }) })}
    >
      {label}
    </button>
  )
}
