// Block Kit as Slack checks it (docs.slack.dev, reference/block-kit and reference/views): a block over a limit refuses the whole message or view.
import { Refusal } from './refusal.ts'

type Thing = Readonly<Record<string, unknown>>

const is = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(is) : [])

/** The faults of blocks, each with the place it stands at. */
export function faultsOf(blocks: unknown, surface: 'message' | 'modal' | 'home'): string[] {
  if (!Array.isArray(blocks)) return ['blocks must be an array']
  const faults: string[] = []
  const most = surface === 'message' ? 50 : 100
  if (blocks.length > most) faults.push(`no more than ${most} items allowed [json-pointer:/blocks]`)
  const ids = new Set<string>()
  for (const [index, block] of blocks.entries()) {
    const at = `/blocks/${index}`
    if (!is(block)) {
      faults.push(`must be an object [json-pointer:${at}]`)
      continue
    }
    if (typeof block.block_id === 'string') {
      if (ids.has(block.block_id)) faults.push(`\`block_id\` already exists [json-pointer:${at}]`)
      ids.add(block.block_id)
      length(block.block_id, 255, `${at}/block_id`, faults)
    }
    const check = blockKinds[String(block.type)]
    if (block.type === 'input' && surface === 'home') faults.push(`input is not allowed [json-pointer:${at}]`)
    if (check === undefined) faults.push(`unsupported type: ${String(block.type)} [json-pointer:${at}/type]`)
    else check(block, at, faults)
    if (block.type === 'context_actions' && surface !== 'message')
      faults.push(`context_actions is not allowed [json-pointer:${at}]`)
  }
  return faults
}

/** Refuses a message as `chat.postMessage` does. */
export function checkMessage(text: unknown, blocks: unknown): void {
  if (typeof text === 'string' && text.length > 40_000) throw new Refusal('msg_too_long')
  if (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0)) {
    if (typeof text !== 'string' || text === '') throw new Refusal('no_text')
    return
  }
  const faults = faultsOf(blocks, 'message')
  if (faults.length > 0) throw new Refusal('invalid_blocks', ...faults)
  // Undocumented: https://github.com/slackapi/bolt-js/issues/2509
  if (JSON.stringify(blocks).length > 13_200) throw new Refusal('msg_blocks_too_long')
}

/** Refuses a view as `views.open` does. */
export function checkView(view: unknown): void {
  if (!is(view)) throw new Refusal('invalid_arguments', 'view must be an object')
  const surface = view.type === 'home' ? 'home' : 'modal'
  const faults = faultsOf(view.blocks, surface)
  if (view.type !== 'home' && view.type !== 'modal') faults.push('unknown view type [json-pointer:/view/type]')
  if (surface === 'modal') {
    plain(view.title, 24, '/view/title', faults)
    if (view.submit !== undefined) plain(view.submit, 24, '/view/submit', faults)
    if (view.close !== undefined) plain(view.close, 24, '/view/close', faults)
    if (view.submit === undefined && list(view.blocks).some((block) => block.type === 'input'))
      faults.push('submit is required where there is an input [json-pointer:/view]')
  }
  const focused = list(view.blocks).filter((block) => is(block.element) && block.element.focus_on_load === true)
  if (focused.length > 1 || (surface === 'home' && focused.length > 0))
    faults.push('only one element of a modal may have focus_on_load [json-pointer:/view/blocks]')
  if (view.private_metadata !== undefined) length(view.private_metadata, 3_000, '/view/private_metadata', faults)
  if (view.callback_id !== undefined) length(view.callback_id, 255, '/view/callback_id', faults)
  if (JSON.stringify(view).length > 250_000) throw new Refusal('view_too_large')
  if (faults.length > 0) throw new Refusal('invalid_arguments', ...faults)
}

type Check = (block: Thing, at: string, faults: string[]) => void

const blockKinds: Readonly<Record<string, Check>> = {
  divider: () => {},
  header: (block, at, faults) => plain(block.text, 150, `${at}/text`, faults),
  section: (block, at, faults) => {
    if (block.text === undefined && block.fields === undefined) faults.push(`text or fields are needed [json-pointer:${at}]`)
    if (block.text !== undefined) text(block.text, 3_000, `${at}/text`, faults)
    if (block.accessory !== undefined) element(block.accessory, `${at}/accessory`, faults)
    count(block.fields, 0, 10, `${at}/fields`, faults)
  },
  context: (block, at, faults) => {
    count(block.elements, 1, 10, `${at}/elements`, faults)
    for (const [index, one] of list(block.elements).entries()) text(one, 3_000, `${at}/elements/${index}`, faults)
  },
  actions: (block, at, faults) => {
    count(block.elements, 1, 25, `${at}/elements`, faults)
    const ids = new Set<unknown>()
    list(block.elements).forEach((one, index) => {
      if (ids.has(one.action_id)) faults.push(`\`action_id\` already exists [json-pointer:${at}/elements/${index}]`)
      ids.add(one.action_id)
      element(one, `${at}/elements/${index}`, faults)
    })
  },
  // https://docs.slack.dev/reference/block-kit/blocks/context-actions-block
  context_actions: (block, at, faults) => {
    count(block.elements, 1, 5, `${at}/elements`, faults)
    for (const [index, one] of list(block.elements).entries()) feedbackButtons(one, `${at}/elements/${index}`, faults)
  },
  input: (block, at, faults) => {
    plain(block.label, 2_000, `${at}/label`, faults)
    if (block.hint !== undefined) plain(block.hint, 2_000, `${at}/hint`, faults)
    element(block.element, `${at}/element`, faults)
  },
  rich_text: (block, at, faults) => {
    count(block.elements, 1, 100, `${at}/elements`, faults)
    for (const [index, one] of list(block.elements).entries()) richElement(one, `${at}/elements/${index}`, faults)
  },
}

function richElement(thing: Thing, at: string, faults: string[]): void {
  count(thing.elements, 1, 1_000, `${at}/elements`, faults)
  for (const [index, inner] of list(thing.elements).entries()) {
    const here = `${at}/elements/${index}`
    if (thing.type === 'rich_text_list') {
      if (inner.type !== 'rich_text_section') faults.push(`must be a section [json-pointer:${here}]`)
      richElement(inner, here, faults)
    } else if (inner.type === 'text') {
      if (typeof inner.text !== 'string' || inner.text === '') faults.push(`text must not be empty [json-pointer:${here}]`)
    } else if (inner.type === 'link') {
      if (typeof inner.url !== 'string' || !/^https?:\/\//.test(inner.url)) faults.push(`invalid url [json-pointer:${here}]`)
    } else if (inner.type === 'user') {
      if (!/^[UW][A-Z0-9]+$/.test(String(inner.user_id))) faults.push(`invalid user_id [json-pointer:${here}]`)
    } else faults.push(`unsupported element ${String(inner.type)} [json-pointer:${here}]`)
  }
}

function element(value: unknown, at: string, faults: string[]): void {
  if (!is(value)) return void faults.push(`must be an object [json-pointer:${at}]`)
  if (value.action_id !== undefined) length(value.action_id, 255, `${at}/action_id`, faults)
  switch (value.type) {
    case 'button':
      plain(value.text, 75, `${at}/text`, faults)
      if (value.value !== undefined) length(value.value, 2_000, `${at}/value`, faults)
      if (value.url !== undefined) length(value.url, 3_000, `${at}/url`, faults)
      if (value.style !== undefined && value.style !== 'primary' && value.style !== 'danger')
        faults.push(`invalid style [json-pointer:${at}]`)
      return
    case 'static_select':
    case 'multi_static_select':
      return select(value, at, faults)
    case 'checkboxes':
    case 'radio_buttons':
      count(value.options, 1, 10, `${at}/options`, faults)
      return options(value.options, at, faults)
    case 'plain_text_input':
      if (value.placeholder !== undefined) plain(value.placeholder, 150, `${at}/placeholder`, faults)
      if (typeof value.max_length === 'number' && (value.max_length < 1 || value.max_length > 3_000))
        faults.push(`max_length [json-pointer:${at}]`)
      if (typeof value.initial_value === 'string' && value.initial_value.length > Number(value.max_length ?? 3_000))
        faults.push(`initial_value is too long [json-pointer:${at}]`)
      return
    case 'datepicker':
      if (value.initial_date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(value.initial_date)))
        faults.push(`invalid date [json-pointer:${at}]`)
      return
    case 'users_select':
      return
    default:
      faults.push(`unsupported element ${String(value.type)} [json-pointer:${at}]`)
  }
}

/** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
function feedbackButtons(value: Thing, at: string, faults: string[]): void {
  if (value.type !== 'feedback_buttons') faults.push(`unsupported element ${String(value.type)} [json-pointer:${at}]`)
  if (value.action_id !== undefined) length(value.action_id, 255, `${at}/action_id`, faults)
  for (const name of ['positive_button', 'negative_button']) {
    const button = value[name]
    if (!is(button)) {
      faults.push(`${name} is needed [json-pointer:${at}]`)
      continue
    }
    plain(button.text, 75, `${at}/${name}/text`, faults)
    length(button.value, 2_000, `${at}/${name}/value`, faults)
    if (button.accessibility_label !== undefined)
      length(button.accessibility_label, 75, `${at}/${name}/accessibility_label`, faults)
  }
}

function select(value: Thing, at: string, faults: string[]): void {
  if (value.placeholder !== undefined) plain(value.placeholder, 150, `${at}/placeholder`, faults)
  const groups = list(value.option_groups)
  if (value.option_groups !== undefined) count(value.option_groups, 1, 100, `${at}/option_groups`, faults)
  for (const group of groups) {
    plain(group.label, 75, `${at}/option_groups/label`, faults)
    count(group.options, 1, 100, `${at}/option_groups/options`, faults)
  }
  if (value.option_groups === undefined) count(value.options, 1, 100, `${at}/options`, faults)
  const all = value.option_groups === undefined ? list(value.options) : groups.flatMap((group) => list(group.options))
  options(all, at, faults)
  const values = all.map((one) => one.value)
  if (new Set(values).size !== values.length) faults.push(`options must be unique [json-pointer:${at}]`)
  const initial = value.initial_option === undefined ? list(value.initial_options) : [value.initial_option as Thing]
  if (Array.isArray(value.initial_options) && value.initial_options.length === 0)
    faults.push(`no less than 1 item [json-pointer:${at}/initial_options]`)
  for (const one of initial) {
    if (!all.some((other) => JSON.stringify(other) === JSON.stringify(one)))
      faults.push(`initial option is none of the options [json-pointer:${at}]`)
  }
}

function options(value: unknown, at: string, faults: string[]): void {
  for (const [index, one] of list(value).entries()) {
    text(one.text, 75, `${at}/options/${index}/text`, faults)
    if (typeof one.value !== 'string' || one.value === '') faults.push(`value is needed [json-pointer:${at}/options/${index}]`)
    else length(one.value, 150, `${at}/options/${index}/value`, faults)
  }
}

function plain(value: unknown, most: number, at: string, faults: string[]): void {
  if (!is(value) || value.type !== 'plain_text') return void faults.push(`must be plain_text [json-pointer:${at}]`)
  text(value, most, at, faults)
}

function text(value: unknown, most: number, at: string, faults: string[]): void {
  if (!is(value) || typeof value.text !== 'string') return void faults.push(`must be a text object [json-pointer:${at}]`)
  if (value.text.length === 0) faults.push(`must be more than 0 characters [json-pointer:${at}/text]`)
  length(value.text, most, `${at}/text`, faults)
}

function length(value: unknown, most: number, at: string, faults: string[]): void {
  if (typeof value !== 'string') faults.push(`must be a string [json-pointer:${at}]`)
  else if (value.length > most) faults.push(`must be less than ${most + 1} characters [json-pointer:${at}]`)
}

function count(value: unknown, least: number, most: number, at: string, faults: string[]): void {
  if (value === undefined && least === 0) return
  if (!Array.isArray(value)) return void faults.push(`must be an array [json-pointer:${at}]`)
  if (value.length < least) faults.push(`no less than ${least} items [json-pointer:${at}]`)
  if (value.length > most) faults.push(`no more than ${most} items [json-pointer:${at}]`)
}
