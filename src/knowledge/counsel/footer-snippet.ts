// The lines of HTML to put at the foot of a page: the ICP number and, once granted, the PSB number, each with its link.

/** What was granted. `number`: as granted, with its suffix; `psb`: 14 digits with the letters in front; `badge`: where the picture lies. */
export type Granted = { readonly number: string; readonly psb?: string; readonly badge?: string }

/**
 * The snippet. Links: beian.miit.gov.cn (Order 33), the entry at beian.mps.gov.cn with the badge that the platform hands out.
 * The number is shown as granted; Guangdong, which grants without suffix, shows it so.
 */
export function footerSnippet({ number, psb, badge = '/beian.png' }: Granted): string {
  const lines = [`  <a href="https://beian.miit.gov.cn/" target="_blank" rel="noreferrer">${escaped(number)}</a>`]
  if (psb !== undefined) {
    const code = /\d+/.exec(psb)?.[0] ?? ''
    lines.push(
      `  <a href="https://beian.mps.gov.cn/#/query/webSearch?code=${code}" target="_blank" rel="noreferrer">` +
        `<img src="${escaped(badge)}" alt="" width="18"/>${escaped(psb)}</a>`,
    )
  }
  return ['<footer>', ...lines, '</footer>'].join('\n')
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
