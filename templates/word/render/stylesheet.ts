/**
 * The look of the live document: that of the Word template in its own colours, on screens from 320 pixels wide, on paper, and
 * for people who choose their own colours. Everything is under `.sop-document`, so that a page can include it.
 *
 * What matters is never told by colour alone: a wrong field has a sentence under it, a required one a star, a change a line
 * under or through it.
 */
import { colours } from '../ooxml/colours.ts';

const c = Object.fromEntries(Object.entries(colours).map(([name, hex]) => [name, `#${hex}`])) as Readonly<
  Record<keyof typeof colours, string>
>;
const red = '#9B1C1C';
const green = '#14532D';
/** Lines around what can be filled in, dark enough to be found (WCAG 1.4.11). */
const edge = '#6F84AB';

const text = `
.sop-document{box-sizing:border-box;max-width:56rem;margin:0 auto;padding:1.5rem clamp(.75rem,4vw,3rem) 3rem;background:${c.white};color:${c.ink};font:1rem/1.5 Calibri,Carlito,"Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere;color-scheme:light}
.sop-document *{box-sizing:border-box}
.sop-document :is(h1,h2,h3,p,ul,ol,table){margin:0}
.sop-document h1{font-size:2.1rem;line-height:1.15;color:${c.blue};margin:.25rem 0 .75rem}
.sop-document h2{font-size:1.3rem;line-height:1.3;color:${c.white};background:${c.blue};padding:.45rem .75rem;margin:2.5rem 0 1rem}
.sop-document h3{font-size:1.15rem;line-height:1.3;color:${c.blue};margin:1.75rem 0 .5rem}
.sop-document p+p{margin-top:.35rem}
.sop-document :is(ul,ol){padding-left:1.4rem}
.sop-document img{max-width:100%;height:auto}
.sop-document a{color:${c.blue}}
.sop-edge{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2rem;color:${c.grey};font-size:.875rem}
header.sop-edge{border-bottom:1px solid ${c.blueLine};padding-bottom:.35rem;margin-bottom:1.5rem}
footer.sop-edge{border-top:1px solid ${c.blueLine};padding-top:.35rem;margin-top:3rem}
.sop-title{background:${c.bluePale};border-left:.4rem solid ${c.blue};padding:1.25rem 1.5rem;margin-bottom:1.5rem}
.sop-subtitle{color:${c.grey}}
.sop-label{font-size:1.06rem}
.sop-document p.sop-label{margin:1.5rem 0 .35rem}
.sop-small,.sop-remark,.sop-when{font-size:.875rem}
.sop-remark,.sop-when{color:${c.grey};font-weight:400}
.sop-corner{color:${c.blue};font-size:.7em}
.sop-star{color:${c.blue};font-weight:700}
.sop-hint{background:${c.yellow};color:${c.yellowInk};border-left:.25rem solid ${c.yellowLine};padding:.3rem .6rem;font-size:.9375rem;font-weight:400;margin:.35rem 0}
.sop-hint+.sop-box{margin-top:.35rem}
.sop-document p.sop-hint+p.sop-hint,.sop-document ul.sop-hint,.sop-hint+.sop-hint{margin-top:0;margin-bottom:0}
.sop-document ul.sop-hint{padding-left:1.6rem;margin:0}
.sop-document p.sop-hint:has(+ul.sop-hint){margin-bottom:0}
.sop-heard{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
`;

const tables = `
.sop-document table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.5rem 0 1rem;border:1px solid ${c.blueLine};position:relative}
.sop-document :is(th,td){border:1px solid ${c.blueHair};padding:.4rem .5rem;text-align:left;vertical-align:top;font-weight:400}
.sop-document thead :is(th,td){background:${c.blueHead};color:${c.blue};font-weight:700;vertical-align:bottom}
${Array.from({ length: 12 }, (_, at) => `.sop-w${at + 1}{width:${(((at + 1) * 100) / 12).toFixed(2)}%}`).join('\n')}
.sop-form{border:1px solid ${c.blueLine};margin:.5rem 0 1rem}
.sop-line{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,7fr)}
.sop-line+.sop-line{border-top:1px solid ${c.blueHair}}
.sop-line>div{padding:.45rem .6rem}
.sop-line>:first-child{background:${c.bluePale}}
.sop-boxes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:.15rem 1rem;margin:.35rem 0}
.sop-tick{display:flex;gap:.5rem;align-items:baseline;padding:.2rem 0;cursor:pointer}
.sop-tick .sop-field{display:inline;flex:none}
`;

const fields = `
.sop-field{display:block}
.sop-document :where(input[type=text],textarea,select){font:inherit;color:inherit;width:100%;max-width:100%;min-height:2.25rem;padding:.3rem .5rem;background:${c.white};border:1px solid ${edge};border-radius:.2rem}
.sop-document textarea{display:block;resize:vertical;field-sizing:content;line-height:1.45}
.sop-some{min-height:4.9rem}
.sop-much{min-height:8.6rem}
.sop-document textarea[readonly]{min-height:0;resize:none}
.sop-document ::placeholder{color:${c.grey};opacity:1}
.sop-document select{text-overflow:ellipsis}
@supports (appearance:base-select){.sop-document select,.sop-document ::picker(select){appearance:base-select}.sop-document select{align-items:center;text-align:left}}
.sop-document select[data-state=empty]{color:${c.grey}}
.sop-document select option{color:${c.ink}}
.sop-document [readonly]{background:transparent;border-color:transparent;padding-left:0}
.sop-name [data-key]{font-size:1.35rem;color:${c.blue};line-height:1.3}
.sop-document input[type=checkbox]{width:1.15rem;height:1.15rem;margin:0;accent-color:${c.blue};translate:0 .15rem}
.sop-count{display:block;text-align:right;font-size:.8125rem;color:${c.grey}}
.sop-document [aria-invalid=true]{border:2px solid ${red}}
.sop-trouble{display:block;color:${red};font-size:.9375rem;margin-top:.2rem}
.sop-trouble::before{content:"! ";font-weight:700}
.sop-changes{display:block;margin-top:.35rem;padding:.35rem .5rem;border-left:.25rem solid ${green};font-size:.9375rem}
.sop-document :focus-visible{outline:3px solid ${c.blue};outline-offset:2px;box-shadow:0 0 0 2px ${c.white}}
.sop-document h2 :focus-visible{outline-color:${c.white}}
`;

const review = `
.sop-document ins{color:${green};text-decoration:underline}
.sop-document del{color:${red};text-decoration:line-through}
.sop-document h2 :is(ins,del){color:inherit}
.sop-document mark{background:#FDE7D3;color:${c.ink}}
.sop-document .sop-mark{display:inline-block;background:${c.white};border:1px solid ${edge};border-radius:.75rem;padding:0 .5rem;margin:0 .25rem;font-size:.8125rem;font-weight:400;line-height:1.5;white-space:nowrap}
.sop-comment{border:1px solid ${edge};border-left:.25rem solid #B45309;border-radius:.2rem;padding:.5rem .75rem;margin:.5rem 0 .75rem;background:#FFFBF5;font-size:.9375rem;font-weight:400;color:${c.ink}}
.sop-comment.sop-resolved{border-left-color:${c.grey};background:${c.white}}
.sop-comment:target{outline:3px solid ${c.blue}}
.sop-comment-head,.sop-comment summary{font-weight:700}
.sop-comment summary{cursor:pointer}
.sop-state{font-weight:400;border:1px solid currentColor;border-radius:.2rem;padding:0 .35rem;font-size:.8125rem}
.sop-comment ul{list-style:none;padding-left:.9rem;border-left:2px solid ${c.blueHair};margin:.4rem 0}
`;

/** A table keeps its meaning as a grid, which it loses as a block; its rows become blocks of answers, each with its heading. */
const narrow = `
@media (max-width:40rem){
.sop-document{padding:.75rem .75rem 2rem}
.sop-document h1{font-size:1.6rem}
.sop-title{padding:1rem}
.sop-line{grid-template-columns:minmax(0,1fr)}
.sop-document :is(table,thead,tbody,tr){display:grid;grid-template-columns:minmax(0,1fr)}
.sop-document thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.sop-document tbody tr+tr{border-top:2px solid ${c.blueLine}}
.sop-document tbody :is(th,td){width:auto;border:0}
.sop-document tbody th{background:${c.bluePale};font-weight:700}
.sop-document td[data-column]::before{content:attr(data-column);content:attr(data-column) / "";display:block;font-size:.875rem;color:${c.grey}}
}`;

const chosenColours = `
@media (forced-colors:active){
.sop-document h2{border:1px solid CanvasText}
.sop-document :is(input,textarea,select){border:1px solid ButtonText}
.sop-document [readonly]{border-color:GrayText}
.sop-document [aria-invalid=true]{border:3px double Mark}
.sop-hint,.sop-document mark{border:1px solid CanvasText}
.sop-title,.sop-comment{border-color:CanvasText}
.sop-document :focus-visible{outline-color:Highlight}
}
@media (prefers-contrast:more){
.sop-document{color:#000}
.sop-document :is(.sop-remark,.sop-when,.sop-count,.sop-subtitle,.sop-edge,::placeholder){color:#000}
.sop-document :is(input,textarea,select,table,th,td,.sop-form,.sop-line){border-color:#000}
}`;

const paper = `
@media print{
.sop-document{max-width:none;padding:0;font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sop-document :is(h2,h3,.sop-label,.sop-hint){break-after:avoid}
.sop-document :is(tr,.sop-line,.sop-comment){break-inside:avoid}
.sop-document thead{display:table-header-group}
.sop-document :is(input[type=text],textarea,select){border-color:transparent;padding-left:0;min-height:0;appearance:none;resize:none}
.sop-document ::placeholder,.sop-document select{text-overflow:ellipsis}
@supports (appearance:base-select){.sop-document select,.sop-document ::picker(select){appearance:base-select}.sop-document select{align-items:center;text-align:left}}
.sop-document select[data-state=empty]{color:transparent}
.sop-count{display:none}
}`;

/** The style that a page with a live document includes. */
export const documentStyle = [text, tables, fields, review, narrow, chosenColours, paper]
  .join('')
  .replace(/\n+/g, '\n')
  .trim();
