/** How the schoolgids page looks: the colours of the one-page, from 320 pixels wide, and on paper. */
import colours from '#templates/print/one-page-colours.json' with { type: 'json' };

export const style = `
body{margin:0;background:#fff}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}
.ondersteuning{color:${colours.ink};font:1rem/1.6 "Source Sans 3","Segoe UI",system-ui,sans-serif;overflow-wrap:break-word;hyphens:auto}
.ondersteuning h1,.ondersteuning h2,.ondersteuning h3{line-height:1.25;color:${colours.band};hyphens:manual}
.ondersteuning h1{font-size:1.9rem;margin:0 0 1rem}
.ondersteuning h2{font-size:1.35rem;margin:2rem 0 .5rem;border-top:1px solid ${colours.hairline};padding-top:1.25rem}
.ondersteuning h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
.ondersteuning p{margin:.5rem 0}
.ondersteuning em{color:${colours.muted}}
.ondersteuning a{color:${colours.band}}
.ondersteuning .concept{border-left:.3rem solid ${colours.accent};background:${colours.warm};padding:.5rem 1rem}
.ondersteuning ul{margin:.5rem 0;padding-left:1.25rem}
.ondersteuning table{border-collapse:collapse;width:100%;margin:.75rem 0}
.ondersteuning th,.ondersteuning td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid ${colours.hairline};overflow-wrap:anywhere}
.ondersteuning thead th{background:${colours.calm};color:${colours.band}}
.ondersteuning tbody th{font-weight:600}
.ondersteuning dl{margin:.5rem 0}
.ondersteuning dl div{display:flex;flex-wrap:wrap;gap:0 .6rem}
.ondersteuning dt{font-weight:600}
.ondersteuning dd{margin:0;overflow-wrap:anywhere;min-width:0}
@media (max-width:34rem){
.ondersteuning thead{display:none}
.ondersteuning table,.ondersteuning tbody,.ondersteuning tr,.ondersteuning tbody th,.ondersteuning td{display:block}
.ondersteuning tr{border-bottom:1px solid ${colours.hairline};padding:.4rem 0}
.ondersteuning tbody th,.ondersteuning td{border:0;padding:.1rem 0}
.ondersteuning td::before{content:attr(data-column) ": ";color:${colours.muted}}
.ondersteuning td[data-column$="?"]::before{content:attr(data-column) " "}
}
@media print{.ondersteuning{font-size:10.5pt}.ondersteuning h2,.ondersteuning h3{break-after:avoid}.ondersteuning tr{break-inside:avoid}}
`;
