import { colourRules, customProperties } from './colours'
import { paperRules } from './paper-rules'

const wide = '@media screen and (min-width:40.01rem)'
const phone = '@media screen and (max-width:40rem)'

/** A shadow at each edge of a box beyond which it has more. */
const edges =
  'background:linear-gradient(90deg,var(--surface) 30%,transparent) 0 0/40px 100%,linear-gradient(270deg,var(--surface) 30%,transparent) 100% 0/40px 100%,radial-gradient(farthest-side at 0 50%,#8886,transparent) 0 0/12px 100%,radial-gradient(farthest-side at 100% 50%,#8886,transparent) 100% 0/12px 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll'

/** How a page looks on a screen: light and dark, wide and on a phone. Only fonts that the reader has. */
const screen = `
:root{color-scheme:light dark;${customProperties('light')}}
@media screen and (prefers-color-scheme:dark){:root{${customProperties('dark')}}}
*{box-sizing:border-box}
html{font:16px/1.5 "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--surface);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:24px 24px 64px;max-width:63rem}
h1,h2,h3,h4,h5,h6,p,dl,dd,figure{margin:0}
.pr{display:none}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.hd{display:flex;justify-content:space-between;align-items:baseline;gap:16px;border-top:4px solid var(--authority);padding-top:8px;font-size:14px;color:var(--muted)}
.hd>span>b{color:var(--ink);font-weight:600}
button{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:inherit;cursor:pointer;border-radius:2px}
.lg{color:var(--link);text-decoration:underline;flex:none}
.kind{margin-top:24px;font-size:14px;line-height:20px;font-weight:600;color:var(--muted)}
h1{font-size:28px;line-height:34px;font-weight:700;text-wrap:balance;margin-top:4px;max-width:40ch;overflow-wrap:anywhere}
.hd+h1{margin-top:24px}
.sub{color:var(--muted);margin-top:8px}
.flag{display:inline-block;border:1px dashed var(--b3);color:var(--t3);background:var(--c3);border-radius:3px;padding:0 8px;font-size:14px;font-weight:600}
main>p{max-width:70ch;margin-top:16px}
main>.lead{font-size:18px;line-height:27px;margin-top:24px;max-width:65ch}
.n1{--n:1}.n2{--n:2}.n3{--n:3}.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(11rem,100%/var(--n,4) - 24px),1fr));gap:0 24px;margin-top:24px;border:solid var(--rule);border-width:1px 0}
.keys>div{padding:12px 0}.keys dt{font-size:14px;color:var(--muted)}
.keys dd{font-size:28px;line-height:34px;font-weight:650;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
.keys small{display:block;font-size:14px;line-height:20px;font-weight:400;color:var(--muted)}.keys .k{font-size:20px;line-height:32px}
nav{margin-top:24px;font-size:14px}nav ol{margin:4px 0 0;padding-left:24px}
h2,h3,h4,h5,h6{line-height:1.27;font-weight:700;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:22px;margin-top:48px}h3{font-size:18px;margin-top:32px}h4,h5,h6{font-size:16px;margin-top:24px}
.ld,.key,.n,figcaption{color:var(--muted);font-size:14px;line-height:20px}
.ld{font-size:16px;line-height:24px;margin-top:4px;max-width:75ch}
.n{margin-top:8px;max-width:75ch}.n+.n{margin-top:4px}
.key{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:8px;align-items:center}
.ks{display:inline-block!important;width:22px!important;vertical-align:-3px;margin-right:6px}
table{border-collapse:separate;border-spacing:0;width:100%;margin-top:12px;font-variant-numeric:tabular-nums lining-nums}
th,td{padding:8px 12px 8px 0;text-align:right;vertical-align:middle;border-top:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:0}
tbody th,.l,.b,.x{text-align:left}tbody th{font-weight:400;overflow-wrap:break-word}tbody th[scope=row]{min-width:9rem}.few th[scope=row]{min-width:13.5rem}
tr>:first-child.r{padding-left:0}
thead{position:sticky;top:0;z-index:1;background:var(--surface)}
thead th{font-size:14px;line-height:1.3;font-weight:600;color:var(--muted);vertical-align:bottom;border-top:0;border-bottom:2px solid var(--strong);padding-top:4px}
thead tr:not(:last-child) th{border-bottom:1px solid var(--rule)}thead tr:not(:last-child) th[rowspan]{border-bottom:2px solid var(--strong)}
th[scope=colgroup]{text-align:center;padding-left:8px}
thead+tbody>tr:not(.gr):first-child>*{border-top:0}
td.r{width:2.5rem;font-weight:650}td.r.l{font-weight:400}.p{font-weight:650}td.p{white-space:nowrap}
td{overflow-wrap:break-word}
td.b,th.b{min-width:9rem;width:28%}tbody td.b{font-size:14px;color:var(--muted)}
td small,th small{font-size:14px;font-weight:400;color:var(--muted);white-space:nowrap}
td>p,th>p{font-size:14px;line-height:20px;font-weight:400;color:var(--muted);white-space:normal}
tr.gr>*{font-weight:700;padding-top:20px;border-top:0;border-bottom:1px solid var(--strong)}
tr.gr+tr>*{border-top:0}.gr small{white-space:normal}
.sum>*{font-weight:700!important;border-top:2px solid var(--strong)}
thead+tbody>.sum:first-child:last-child>*{border-top:0;border-bottom:2px solid var(--strong)}
td.a{color:var(--muted)}
.mv{white-space:nowrap}.mv>p{display:inline;margin-left:.4em}.up{color:var(--b1)}.dn{color:var(--b4)}
sup{font-size:.75em;line-height:1;color:var(--muted);margin-left:.1em}
.k{display:inline-block;border-radius:3px;padding:1px 8px;font-size:14px;line-height:22px;font-weight:600;white-space:nowrap;border-left:4px solid}
${colourRules}
.m{display:block;width:100%;height:16px;overflow:visible}.fl{width:100%;height:100%;fill:var(--lane)}
.m .fl+rect{y:2px;height:12px}.m .thin{y:4px!important;height:8px!important}.m .way{y:6px!important;height:4px!important}.sp .m rect{height:16px;stroke:var(--surface)}
.ln{stroke:var(--ink);stroke-width:2}.th{transform:translateY(-4px)}.th:not(.ln){stroke:var(--muted);stroke-dasharray:3 3}.ld:is(line){stroke-dasharray:3 3}.hs{stroke:var(--surface);stroke-width:12;stroke-dasharray:2 4}
.dh{fill:var(--surface);stroke:var(--muted);stroke-width:2}.do{stroke:var(--surface);stroke-width:2}
.sp{position:relative}.sp i{position:absolute;top:0;line-height:16px;font-size:13px;font-style:normal;font-weight:600;transform:translateX(-50%)}
.ax{position:relative;display:block;height:18px;font-weight:400}.ax i{position:absolute;bottom:0;transform:translateX(-50%);font-style:normal;white-space:nowrap}.ax .a0{transform:none}.ax .a1{transform:translateX(-100%)}.ax .up{bottom:16px;color:inherit}.ax:has(.up){height:34px}
.q{display:block;width:100%;height:5px;margin-top:4px;background:var(--lane)}.q rect{height:5px;fill:var(--b2)}
.big{content-visibility:auto;contain-intrinsic-size:auto 90vh}
.w{position:relative;overflow-x:auto;width:max-content;min-width:100%;max-width:min(90rem,100vw - 64px);margin-left:50%;transform:translateX(-50%);${edges}}
.w thead{position:static;background:none}.w table{margin-top:4px}.w th,.w td{padding:8px 8px 8px 0}
.w tbody th[scope=row],.w thead tr:first-child th:first-child{position:sticky;left:0;z-index:1;background:var(--surface);min-width:9rem;max-width:15rem}
.w thead th{min-width:4rem}.w tr.gr th span{position:sticky;left:0}
table:has(td.h1,td.h2,td.h3,td.h4,td.h5) td{padding-left:8px;padding-right:8px;border-right:1px solid var(--surface);text-align:center}
@media (hover:hover){tbody tr:not(.gr):hover>:not(.h1,.h2,.h3,.h4,.h5){background-color:var(--tint)}}
table[data-x] td:not([data-n]){cursor:help}
tr:is(:hover,:focus-within) [popovertarget],dd [popovertarget]:is(:hover,:focus){text-decoration:underline dotted 1px;text-underline-offset:.25em}
[popovertarget]:hover{color:var(--link)}
th[data-c] button::after{content:"↕";opacity:0;margin-left:.25em;font-weight:400}
th[data-c] button:is(:hover,:focus)::after,th[aria-sort] button::after{opacity:1}
th[aria-sort=ascending] button::after{content:"↑"}th[aria-sort=descending] button::after{content:"↓"}
[popover]{color:var(--ink);background:var(--surface);border:1px solid var(--muted);border-radius:4px;box-shadow:0 .5rem 2rem #0005;padding:0 20px 16px;width:min(42rem,calc(100vw - 2rem));max-height:80vh;overflow:auto;font-size:15px;font-weight:400;line-height:1.45;text-align:left;white-space:normal}
.h{position:sticky;top:0;display:flex;justify-content:space-between;align-items:baseline;gap:16px;margin:0 -20px;padding:8px 20px;background:var(--tint);border-bottom:1px solid var(--rule)}.h button{color:var(--link);text-decoration:underline}
@supports not selector(:popover-open){[popover]{width:auto;max-height:none;box-shadow:none;font-size:.8rem}.np [popover]:not(.open){display:none}}
[popover] ul,.x ul{list-style:none;margin:4px 0;padding:0}[popover]>ul{margin-top:12px}li>ul{border-left:2px solid var(--rule);padding-left:12px!important}
[popover] li,.x li{margin:5px 0}[popover] li>p,.x li>p{color:var(--muted);font-size:.92em}[popover] li>b::before,.x li>b::before{content:": ";font-weight:400}[popover] li.hit{background:var(--tint);outline:2px solid var(--link)}
.x{margin-top:16px}
.d{padding-left:0;margin:12px 0 0;list-style:none}.d li{border-left:4px solid var(--rule);padding:2px 0 2px 12px;margin:8px 0}.d .error{border-color:var(--b4)}.d .warning{border-color:var(--b3)}
code{font-size:.85em;color:var(--muted);overflow-wrap:anywhere}
figure{margin-top:12px}figure svg{display:block;max-width:100%;height:auto}.cp{overflow-x:auto}.cn{display:none}
details{margin-top:16px}details:has(h2){margin-top:48px}details h2{margin:0;display:inline}summary{cursor:pointer;color:var(--link);font-size:14px}summary:has(h2){color:inherit}
footer{margin-top:48px;border-top:1px solid var(--rule);padding-top:12px;font-size:14px;line-height:20px;color:var(--muted)}
footer dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}footer dt{font-weight:600;max-width:12rem}footer dd{overflow-wrap:anywhere;min-width:0}
html[lang=vi] [data-l=en],html[lang=en] [data-l=vi]{display:none}
@media screen{.has{display:flex;flex-direction:column}.has>*{min-width:0}.has>footer{order:1}}
${wide}{thead th:not(.l,.b,.r,.x,[colspan]){min-width:4.5rem}.w.pr{display:none}.few td:not([class]){white-space:nowrap}}
@media screen and (max-width:48rem){.cw{display:none}.cn{display:block}.cp svg{max-width:none}}
${phone}{
body{padding:16px 16px 48px}h1{font-size:22px;line-height:28px}main>.lead{font-size:16px;line-height:24px}h2{font-size:20px}
.keys{grid-template-columns:1fr 1fr;gap:0 16px}.keys dd{font-size:22px;line-height:28px}
.w{max-width:calc(100vw - 32px)}
.ws{position:relative;overflow-x:auto;${edges}}.ws thead{position:static;background:none}.ws th,.ws td{padding:6px 10px 6px 0}
.ws tbody th[scope=row],.ws thead tr:first-child th:first-child{position:sticky;left:0;z-index:1;background:var(--surface);min-width:7.5rem;max-width:9rem}.ws thead th{min-width:4.5rem}.ws tr.gr th span{position:sticky;left:0}
footer dl{grid-template-columns:1fr}footer dd{margin-bottom:4px}
.g,.g thead,.g tbody{display:block}.g tr{display:grid;grid-template-columns:1fr 6.5rem;gap:2px 12px;align-items:start;padding:8px 0;border-top:1px solid var(--rule)}
.g:not(.nr) tr{grid-template-columns:2.25rem 1fr 6.5rem}.g.nx tr{grid-template-columns:1fr fit-content(9rem)}.g.nx:not(.nr) tr{grid-template-columns:2.25rem 1fr fit-content(9rem)}.g thead .r{font-size:13px}.g th,.g td{border:0!important;padding:0!important;width:auto!important;min-width:0!important}
.g thead tr{border-top:0;border-bottom:2px solid var(--strong);padding:4px 0;align-items:end}.g thead tr:nth-child(2),.g thead th:not(.r,.u,.p,.b){display:none}
.g thead+tbody>tr:first-child,.g .gr+tr{border-top:0}
.g tr.gr{display:block;border-top:0;border-bottom:1px solid var(--strong);padding:16px 0 4px}.g .sum{border-top:2px solid var(--strong)}
.g .r{grid-row:1;grid-column:1}.g tr:not(.gr) th[scope=row],.g thead .u{grid-row:1;grid-column:-3}.g .p{grid-row:1;grid-column:-2}.g.np tr:not(.gr) th[scope=row],.g.np thead .u{grid-column:-3/-1}
.g .b{grid-row:2;grid-column:-3;align-self:center}.g .x{grid-row:2;grid-column:-2;text-align:right;align-self:center}.g.nx .b{grid-column:-3/-1}.g.nb .x{grid-column:-3/-1;text-align:left}
.g .x .k{font-size:13px;white-space:normal}
.g td:not(.r,.p,.b,.x){grid-column:-3/-1;display:flow-root;font-size:14px;text-align:right;background:none;color:inherit}.g td:empty{display:none!important}
.g td:not(.r,.p,.b,.x)::before{color:var(--muted);text-align:left;float:left;max-width:66%}.g .q{clear:both}
}
`

/** The style of a page, on screens and on paper. */
export const style: string = (screen + paperRules).trim().replace(/\n/g, '')
