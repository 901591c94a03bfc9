import { customProperties } from './colours'

/** How a page looks on paper: black, in the type of official papers, without anything that only a screen can do. */
export const paperRules: string = `
@media print{
:root{${customProperties('light')};--ink:#000;--muted:#333;--strong:#000;--rule:#999;--link:#000;--deep:#000}
html{font:12pt/1.4 "Times New Roman","Liberation Serif",serif}body{padding:0;max-width:none}
.sc,[popover],.v,[popover]+*:empty{display:none!important}.pr{display:block}
.lh{display:grid;grid-template-columns:1fr 1.35fr;gap:6mm;text-align:center;line-height:1.25}.uc{text-transform:uppercase}.lh .u::after{content:"";display:block;width:35%;margin:1mm auto 0;border-bottom:.75pt solid #000}.lh .no,.lh .d{margin-top:3mm}.lh .d{font-style:italic}
.kind{text-align:center;font-size:14pt;line-height:1.3;color:#000;margin-top:8mm;text-transform:uppercase}h1{font-size:14pt;line-height:1.3;text-align:center;max-width:none;margin-top:1mm}
.lh~h1{margin-top:8mm}.kind~h1{margin-top:1mm}
.sub{text-align:center;font-size:12pt;color:#000;font-style:italic;margin-top:1mm}.flag{border:0;background:none;color:#000;padding:0;font-size:12pt;font-weight:700}
main>p{max-width:none;margin-top:3mm}main>.lead{font-size:13pt;line-height:1.4;max-width:none;margin-top:4mm;text-indent:10mm;text-align:justify}
.keys{grid-template-columns:repeat(var(--n,4),1fr);gap:0 5mm;margin-top:3mm;break-inside:avoid}.keys>div{padding:1.5mm 0}.keys dd{font-size:16pt;line-height:1.2}.keys dt,.keys small{font-size:10pt;line-height:1.3}.keys .k{font-size:16pt;line-height:1.2}
h2,h3,h4,h5,h6{font-size:13pt;margin-top:5mm}h4,h5,h6{font-size:12pt}
h2,h3,h4,h5,h6,.ld,.key,thead,tr.gr{break-after:avoid}.ld,.key,.n{font-size:10pt;line-height:1.3;max-width:none}.n{margin-top:1mm}
.tb>h2+.key,.tb>.ld{margin-top:.5mm}
table{margin-top:1.5mm}th,td{padding:1.1mm 2.5mm 1.1mm 0}td>p,th>p,td small,th small,tbody td.b{font-size:10pt;line-height:1.25}
tbody th[scope=row]{min-width:32mm}.few th[scope=row]{min-width:0}.few td:not([class]){white-space:nowrap}thead{position:static;display:table-header-group}thead th{font-size:10pt;padding-top:0}
tr,.d li,footer,.sg{break-inside:avoid}.sg{break-before:avoid}tr.gr>*{padding-top:2mm}
td.b,th.b{min-width:28mm;width:26%}.r{width:9mm}.k{background:none!important;color:#000!important;font-size:11pt;line-height:1.3;padding:0 0 0 1.5mm;border-radius:0}
.q,td.h1,td.h2,td.h3,td.h4,td.h5{print-color-adjust:exact;-webkit-print-color-adjust:exact}.sp i,.ax i{font-size:9pt}
.ut:not(.few){font-size:11pt;line-height:1.2}.ut:not(.few) th,.ut:not(.few) td{padding:.6mm 2mm .6mm 0}.ut:not(.few) thead th{font-size:9.5pt}.long,.ut.long:not(.few){font-size:9pt;line-height:1.05}.long th,.long td,.ut.long:not(.few) th,.ut.long:not(.few) td{padding-top:.1mm;padding-bottom:.1mm}.long tr.gr>*{padding-top:1.2mm}.long tbody th[scope=row]{min-width:46mm}.long .m{height:8px}.long .k{font-size:9pt;line-height:1.05}.long td>p,.long td small,.long tbody td.b{font-size:8.5pt;line-height:1.05}.long :is(sup,.mv,.mv *){line-height:0}.ut.long:not(.few){font-size:8.5pt}.ut.long:not(.few) thead th{font-size:8pt;line-height:1.15}.long .q{display:none}.big{content-visibility:visible}
.w{overflow:visible;width:auto;min-width:0;max-width:none;margin:0;transform:none;background:none}.w tbody th[scope=row],.w thead tr:first-child th:first-child,.w tr.gr th span{position:static}
.w table{width:100%;font-size:9pt}.w th,.w td{padding:.5mm .8mm .5mm 0!important;min-width:0!important;line-height:1.25}.w thead th,.w td>p,.w th>p,.w small{font-size:8pt}.w .long{font-size:8pt}.w .long th,.w .long td{padding:.1mm .8mm .1mm 0!important;line-height:1.05}.w.pr{break-inside:avoid}.w.pr+.w.pr{margin-top:6mm}
.an,.la{break-before:page}.la{page:across}.an>h2{margin-top:0;text-align:center}
details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none;font-size:inherit;color:#000}summary::marker{content:""}details:has(h2){margin-top:0}details h2{display:block;margin-top:5mm}details table{font-size:10pt}details th,details td{padding:.5mm 2mm .5mm 0}
.cp{overflow:visible}.cw svg{max-height:236mm;width:auto}
footer{margin-top:4mm;padding-top:2mm;font-size:10pt;line-height:1.3}footer dl{gap:0 4mm}
.sg{display:grid;grid-template-columns:1fr 1fr;gap:10mm;margin-top:5mm}.sg>div+div{text-align:center}.sg>div:first-child{font-size:11pt}.sg>div:first-child p{font-style:italic;font-weight:700}.sg ul{margin:0;padding-left:4mm;list-style:"- "}.sg .sp{padding-top:20mm}
th[data-c] button{display:contents}th[data-c] button::after{content:none}a{text-decoration:none;color:#000}
}`
