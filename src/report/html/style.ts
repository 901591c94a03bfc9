/** How a page looks: on screens light and dark, on A4 paper in black. Only fonts that the reader has. */
export const style: string = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#565d66;--paper:#fff;--tint:#f5f3ee;--line:#d9d5cb;--strong:#8f1d21;--link:#134a86;--warn:#8a4b00}.egov-auto{--egov-surface:var(--paper);--egov-ink:var(--ink);--egov-muted:var(--soft)}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e9e6df;--soft:#a8acb3;--paper:#15171a;--tint:#1f2226;--line:#3a3e44;--strong:#f0a6a0;--link:#9cc4f5;--warn:#f2c078}}
*{box-sizing:border-box}
html{font:16px/1.5 "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0;padding:1.5rem 0 4rem}
header,nav,main{display:grid;grid-template-columns:[wide] minmax(1rem,1fr) [text] minmax(0,72rem) [end] minmax(1rem,1fr) [rim]}
header>*,nav>*,main>*{grid-column:text/end;min-width:0}main>.w{grid-column:wide/rim;justify-self:center;max-width:calc(100% - 2rem);min-width:min(72rem,calc(100% - 2rem))}
h1,h2,h3,h4,caption,figcaption,.o,tr.g th{font-family:Cambria,"Noto Serif","Times New Roman","Liberation Serif",serif;line-height:1.25;text-wrap:balance}
header{margin-bottom:1.5rem}header>:last-child{border-bottom:3px double var(--strong);padding-bottom:.9rem}
.o{margin:0;text-transform:uppercase;letter-spacing:.04em;font-size:.9rem;color:var(--soft)}
h1{font-size:clamp(1.5rem,4vw,2.2rem);margin:.35rem 0;color:var(--strong)}
header p:not(.o){margin:.25rem 0;color:var(--soft)}
h2{font-size:1.45rem;margin:2rem 0 .25rem}h3{font-size:1.2rem;margin:1.5rem 0 .25rem}h4{font-size:1rem;margin:1rem 0 .25rem}
main>p{max-width:70ch}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.b{display:flex;gap:.25rem;justify-content:flex-end;margin:0 0 .5rem}
.b button{font:inherit;font-size:.85rem;color:var(--ink);background:none;border:1px solid var(--line);border-radius:3px;padding:.2rem .6rem;cursor:pointer}
.b [aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.c{margin:0 0 1.5rem}.c>*{border-left:3px solid var(--line);padding:0 0 0 1rem}.c ol{margin:0;padding-left:2.25rem}
.t{position:relative;overflow-x:auto;margin:1.25rem 0 .75rem}@media(min-width:60rem){.t:not(.w){overflow:visible}}.w{max-height:92vh;overflow:auto}.big{content-visibility:auto;contain-intrinsic-size:auto 90vh}
table{border-collapse:separate;border-spacing:0;min-width:min(100%,34rem);font-variant-numeric:tabular-nums lining-nums;border-bottom:2px solid var(--ink)}
caption{text-align:left;font-weight:700;font-size:1.1rem;padding:0 0 .5rem}
th,td{padding:.32rem .6rem;text-align:right;vertical-align:top;border-top:1px solid var(--line)}
th{font-weight:600}
.l,tbody th,th[scope=colgroup]{text-align:left}
thead th{position:sticky;top:0;z-index:1;background:var(--paper);vertical-align:bottom;font-size:.86rem;line-height:1.3;border-top:2px solid var(--ink);border-bottom:1px solid var(--ink)}
thead tr+tr th{top:auto;position:static;border-top:0}
thead:has(tr+tr) th{position:static}
th[scope=colgroup]{text-align:center;border-bottom:1px solid var(--line)}
tbody th{font-weight:500}tbody th[scope=row]{min-width:9rem}
tr.g th{padding-top:.9rem;font-weight:700;font-size:1.02rem;color:var(--strong);border-bottom:1px solid var(--strong)}
tbody tr:not(.g):hover>*{background:var(--tint)}
.sum>*{font-weight:700;border-top:2px solid var(--ink)}
td.a{color:var(--soft);font-style:italic;font-size:.88em}
sup{position:absolute;font-size:.75em;line-height:1;color:var(--soft);margin-left:.1em}
.w table{font-size:.82rem}.w th,.w td{padding:.24rem .4rem}.w tbody th[scope=row]{position:sticky;left:0;background:var(--paper);min-width:11rem}.w td.a{font-size:1em}.w th[data-c] button::after{content:none}.w [aria-sort=ascending] button::after{content:"↑"}.w [aria-sort=descending] button::after{content:"↓"}
table[data-x] td:not([data-n]){cursor:help}
td button,th button,dd button{display:inline;font:inherit;color:inherit;background:none;border:0;padding:0;text-align:inherit;cursor:pointer;border-radius:2px}
[popovertarget]:not([popovertargetaction]){text-decoration:underline dotted var(--soft) 1px;text-underline-offset:.25em}
[popovertarget]:hover{color:var(--link)}
th[data-c] button::after{content:"↕";color:var(--soft);opacity:.55;margin-left:.25em;font-weight:400}
[aria-sort=ascending] button::after{content:"↑";opacity:1}[aria-sort=descending] button::after{content:"↓";opacity:1}
[popover]{color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;box-shadow:0 .5rem 2rem #0005;padding:1rem 1.25rem;width:min(42rem,calc(100vw - 2rem));max-height:80vh;overflow:auto;font-size:.95rem;font-weight:400;font-style:normal;line-height:1.45;text-align:left;white-space:normal}
[popover]>button{margin-top:.75rem;border:1px solid var(--line);padding:.25rem .8rem}
@supports not selector(:popover-open){[popover]{width:auto;max-height:none;box-shadow:none;font-size:.8rem}[popover]>button{display:none}.np [popover]:not(.open){display:none}}
.e{list-style:none;margin:.2rem 0;padding:0}.e .e{border-left:2px solid var(--line);padding-left:.8rem}
.e li{margin:.3rem 0}.e p{margin:.1rem 0;color:var(--soft);font-size:.92em}.e b::before{content:": ";font-weight:400}.e>li.hit{background:var(--tint);outline:2px solid var(--strong)}
.x>.e{border-left:3px solid var(--strong);padding-left:1rem}
.n{margin:.25rem 0 1.5rem;padding-left:1.1rem;font-size:.85rem;color:var(--soft);max-width:75ch}
.f{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:1rem 0 1.5rem}.f dt{font-size:.85rem;color:var(--soft)}.f dd{margin:0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums lining-nums}
.d{padding-left:0;list-style:none}.d li{border-left:3px solid var(--line);padding:.15rem 0 .15rem .8rem;margin:.5rem 0}.d .error{border-color:var(--strong)}.d .warning{border-color:var(--warn)}.d .error b{color:var(--strong)}.d .warning b{color:var(--warn)}
code{font-size:.85em;color:var(--soft);overflow-wrap:anywhere}
figure{margin:1.5rem 0}figure svg{display:block;max-width:100%;height:auto}.p{overflow-x:auto}.pn{display:none}@media screen and (max-width:48rem){.pw{display:none}.pn{display:block}.p svg{max-width:none}}figcaption{font-weight:700;margin:.25rem 0}summary{cursor:pointer;color:var(--soft);font-size:.9rem}
html[lang=vi] [data-l=en],html[lang=en] [data-l=vi]{display:none}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:40rem){html{font-size:15px}th,td{padding:.3rem .4rem}body{padding-top:1rem}}
@page{size:A4;margin:18mm 15mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt serif}}
@page across{size:A4 landscape;margin:14mm 12mm 16mm}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--tint:#fff;--line:#bbb;--strong:#000;--link:#000}html{font-size:10.5pt}body{padding:0}header,nav,main{display:block}main>.w{max-width:none;min-width:0;justify-self:auto}
.b,.c,[popover],figure details,.v{display:none}.t,.w{position:static;overflow:visible;max-height:none}.p{overflow:visible}.pw svg{width:auto;max-height:236mm}.big{content-visibility:visible}tbody th[scope=row]{min-width:0}thead{display:table-header-group}thead th,.w tbody th[scope=row]{position:static}
tr,.e li,.d li,figure,.f{break-inside:avoid}h2,h3,h4,caption,tr.g,figcaption{break-after:avoid}.e li:has(.e){break-inside:auto}
.w{page:across}.w table{font-size:7.5pt;width:100%}.many table{font-size:6pt}.many th,.many td{padding:1pt .5pt!important}.many thead th{font-size:6pt}.many tr.g th{font-size:8pt;padding-top:3pt!important}.w th,.w td{padding:1pt 2pt}.w tbody th[scope=row]{min-width:32mm}[popovertarget]:not([popovertargetaction]){text-decoration:none}
th[data-c] button{display:contents}th[data-c] button::after{content:none}a{text-decoration:none}}
`
  .trim()
  .replace(/\n/g, '')
