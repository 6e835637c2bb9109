/**
 * The look of a report as a web page: from 320 pixels wide, on paper, and with the colours that a reader forces on it. Inside the
 * page, because the page is one file that people keep and send.
 */
export const reportStyle = `
*{box-sizing:border-box}
:root{--ink:#1d2733;--muted:#59626d;--accent:#123f6d;--line:#cfd5db;--band:#eef3f8;--gap:#8c1d18;--gap-ground:#fdecea;color-scheme:light}
html{scroll-padding-top:1rem}
body{margin:0;background:#fff;color:var(--ink);font:1rem/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif;overflow-wrap:break-word}
header,nav,main,footer{padding:0 max(1rem,calc(50% - 38rem))}
header{background:var(--accent);color:#fff;padding-block:2rem 1.5rem}
h1{margin:0;font-size:2rem;line-height:1.2}
header p{margin:.5rem 0 0}
.confidential{display:inline-block;background:#fff;color:var(--gap);font-weight:700;border-radius:.25rem;padding:.25rem .75rem}
nav{background:var(--band);padding-block:.75rem}
nav h2{font-size:1rem;margin:0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0;padding:0}
nav a{display:inline-block;padding:.25rem 0}
a{color:var(--accent)}
h2{font-size:1.6rem;line-height:1.25;color:var(--accent);margin:3rem 0 .5rem}
h3{font-size:1.2rem;margin:2rem 0 .5rem}
p,main ul{max-width:46rem}
main ul{padding-left:1.25rem}
li{margin:.25rem 0}
:is(a,button,[tabindex]):focus-visible{outline:3px solid #f0a202;outline-offset:2px}
figure{margin:1rem 0;max-width:52.5rem}
figure>svg{display:block;width:100%;height:auto;background:#fff;forced-color-adjust:none}
figcaption{color:var(--muted);font-size:.9rem}
.scroll{overflow-x:auto;margin:1rem 0 2rem}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;font-weight:700;padding-bottom:.4rem}
th,td{padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{background:var(--band);border-bottom:2px solid var(--accent);vertical-align:bottom;min-width:5rem}
tbody th{font-weight:600;min-width:11rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
.muted{color:var(--muted)}
.gap{color:var(--gap);background:var(--gap-ground);font-weight:600}
.open{font:inherit;font-weight:700;color:var(--accent);background:none;border:0;padding:.15rem .35rem;margin:-.15rem -.35rem;min-width:1.75rem;line-height:1.25;text-align:inherit;text-decoration:underline dotted 2px;text-underline-offset:.25em;cursor:pointer}
.open:hover{background:var(--band)}
[popover]{width:min(34rem,calc(100vw - 2rem));max-height:80vh;overflow:auto;border:2px solid var(--accent);border-radius:.5rem;padding:1rem 1.25rem;color:var(--ink);text-align:left;font-weight:400;box-shadow:0 .5rem 2rem rgb(0 0 0/.25)}
[popover]::backdrop{background:rgb(29 39 51/.35)}
.behind-title{font-weight:700;margin:0 0 .5rem}
.close{font:inherit;color:#fff;background:var(--accent);border:0;border-radius:.25rem;padding:.4rem 1rem;min-height:2.75rem;cursor:pointer}
footer{color:var(--muted);font-size:.9rem;padding-block:2rem}
@media (forced-colors:active){header,thead th,.gap{border:1px solid}.close{border:1px solid}}
@media (max-width:38rem){
figure,thead{display:none}
table,tbody,tr,tbody th{display:block}
tr{border-bottom:1px solid var(--line);padding:.4rem 0}
tbody th,td{border:0;padding:.1rem 0}
td{display:flex;justify-content:space-between;gap:1rem}
td:empty{display:none}
td::before{content:attr(data-column);color:var(--muted);font-weight:400;flex:0 1 60%;text-align:left}
.gap{padding-inline:.4rem}
}
@page{size:A4 landscape;margin:14mm}
@media print{
html{font-size:9.5pt}
header,nav,main,footer{padding-inline:0}
header{background:none;color:var(--ink);padding-block:0}
nav,[popover]{display:none}
section+section{break-before:page}
h2,h3,caption,thead tr{break-after:avoid}
tbody tr:first-child{break-before:avoid}
tr,figure,li{break-inside:avoid}
thead{display:table-header-group}
figure>svg{width:auto;max-width:100%;max-height:115mm}
.scroll{overflow:visible}
.open{color:inherit;text-decoration:none}
}`;
