// The settings as deployers read them: a table, and a file to start from. Made from the checks the program makes at start.
import { z } from 'zod'
import { environment } from '../../src/bot/config.ts'

type Setting = { readonly name: string; readonly means: string; readonly standard: string | undefined }

/** What has a description is meant for deployers; the rest is for tests. */
function settings(): Setting[] {
  const { properties = {} } = z.toJSONSchema(environment, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).flatMap(([name, schema]) => {
    const { description, default: standard } = schema as { description?: string; default?: unknown }
    return description === undefined
      ? []
      : [{ name, means: description, standard: standard === undefined ? undefined : String(standard) }]
  })
}

/** A table of all settings. */
export function settingsTable(): string {
  const rows = settings().map(
    ({ name, means, standard }) => `| \`${name}\` | ${means} | ${standard === undefined ? '–' : `\`${standard}\``} |`,
  )
  return ['| variable | means | without it |', '|---|---|---|', ...rows].join('\n')
}

/** The file .env.example: every setting, commented out. */
export function settingsFile(): string {
  const head =
    '# Copy to .env and set what you need; without any token the assistant talks in the terminal. docs/deployers/settings.md says more.\n'
  return `${head}${settings()
    .map(({ name, means, standard = '' }) => `\n# ${means}\n#${name}=${standard}\n`)
    .join('')}`
}
