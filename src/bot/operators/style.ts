// How the operators' view looks: light or dark as the device is, one column on a phone.

/** The style sheet, as it stands in the page. */
export const style = `
:root{--ground:#f4f6f6;--paper:#fff;--ink:#16211f;--soft:#54635f;--line:#d9e0de;--accent:#0b5c63;--ill:#a3211a;font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--ground)}
@media(prefers-color-scheme:dark){:root{--ground:#101615;--paper:#1b2322;--ink:#e8efed;--soft:#a3b3af;--line:#33403d;--accent:#7fd0d6;--ill:#ffb4ab}}
*{box-sizing:border-box}
body{max-width:1200px;margin:0 auto;padding:24px 20px 48px}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 20px;margin-bottom:20px}
h1{margin:0;font-size:24px}
h2{margin:0 0 10px;font-size:16px}
header p{margin:0}
.soft,.none{color:var(--soft);font-size:14px}
.well::before{content:"● ";color:var(--accent)}
.ill{color:var(--ill);font-weight:600}
.ill::before{content:"▲ "}
main{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:16px}
section{min-width:0;padding:16px 18px;border:1px solid var(--line);border-radius:14px;background:var(--paper)}
.wide{grid-column:1/-1}
.checks{margin:0;padding:0;list-style:none}
.checks li{padding:3px 0}
.scrolls{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px}
th{padding:4px 12px 6px 0;color:var(--soft);font-weight:400;text-align:left;white-space:nowrap}
td{padding:6px 12px 6px 0;border-top:1px solid var(--line);vertical-align:top;font-variant-numeric:tabular-nums}
td time,td:has(progress){white-space:nowrap}
progress{width:90px;height:8px;vertical-align:middle;accent-color:var(--accent)}
code{font-size:13px;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media print{section{break-inside:avoid}}
`
