import { readableOn } from '../readable-on.ts';

/** Narrow first; sizes in rem, so that a reader's own text size and 200 % zoom hold. */
const STYLE = `
:root{color-scheme:light dark;--page:#f3f1ec;--card:#fffefb;--ink:#1d2327;--soft:#545d63;--line:#dcd8cf;
--done:#0b6b4a;--done-wash:#dcefe5;--wait:#7a4d00;--wait-wash:#f8ead0;--stop:#9b2c2c;--stop-wash:#f7dfdc;
--act:#0b5563;--act-hover:#083f4a;--on-act:#fff}
@media(prefers-color-scheme:dark){:root{--page:#12171a;--card:#1b2226;--ink:#eef1f0;--soft:#b0b9bd;--line:#323c41;
--done:#6fdcae;--done-wash:#173a2e;--wait:#f2c66d;--wait-wash:#3d3118;--stop:#ff9f96;--stop-wash:#452321;
--act:#7fd3e2;--act-hover:#a5e3ee;--on-act:#06252c}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--page);color:var(--ink)}
header{padding:1rem 1rem 0;display:flex;gap:.75rem;align-items:center;justify-content:center;font-weight:600;overflow-wrap:anywhere}
header img{height:3rem;max-width:12rem;object-fit:contain;background:#fff;border-radius:.5rem;padding:.25rem}
main{width:100%;max-width:35rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
article{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.75rem 1.25rem}
svg{display:block;width:3.25rem;height:3.25rem;padding:.8rem;border-radius:50%;fill:none;stroke:currentColor;
stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.done svg{color:var(--done);background:var(--done-wash)}
.front svg{color:var(--act)}
.wait svg{color:var(--wait);background:var(--wait-wash)}
.stop svg{color:var(--stop);background:var(--stop-wash)}
h1{font-size:1.625rem;line-height:1.2;letter-spacing:-.015em;font-weight:650;margin:1.25rem 0 .75rem;text-wrap:balance}
p{margin:.75rem 0 0;text-wrap:pretty}
h1+p{font-size:1.125rem}
[dir=rtl] h1{letter-spacing:0;line-height:1.4}
small{font-size:.875rem;color:var(--soft)}
dl{margin:1.5rem 0 0;padding:1.25rem 0 0;border-top:1px solid var(--line);display:grid;gap:.1rem}
dt{font-size:.875rem;color:var(--soft)}
dd{margin:0 0 .65rem}
.act{display:block;width:100%;margin-top:1.75rem;padding:.8rem 1.25rem;border:1px solid transparent;border-radius:.6rem;
background:var(--act);color:var(--on-act);font:inherit;font-weight:600;text-align:center;text-wrap:balance;text-decoration:none;cursor:pointer}
.act:hover{background:var(--act-hover);text-decoration:underline}
.tick{display:flex;gap:.75rem;align-items:start;cursor:pointer}
.tick input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--act)}
.act.quiet{background:none;color:var(--ink);border-color:var(--soft);font-weight:400}
.act+.forms{margin-top:.75rem}
.act.quiet+.forms{margin-top:1.5rem}
.forms{margin-top:1.75rem;display:grid;gap:.75rem}
.forms .act{margin-top:0}
.forms .tick{margin:0 0 1rem}
.code{display:inline-block;max-width:100%}
a,button{color:inherit}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
details{margin-top:.75rem;border:1px solid var(--line);border-radius:.6rem}
summary{padding:.7rem 1rem;cursor:pointer}
details[open] summary{font-weight:600}
details>:not(summary){margin-inline:1rem}
details>:last-child{margin-bottom:1rem}
details .act{margin-top:.75rem}
ol,ul{margin:.75rem 0 0;padding-inline-start:1.35rem}
li{margin-top:.4rem;padding-inline-start:.25rem}
ol li::marker{font-weight:600}
footer{padding:1rem;font-size:.875rem;color:var(--soft);text-align:center}
nav{margin-top:.5rem;display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:center}
nav a,nav span{padding:.25rem;min-width:1.5rem}
nav span{font-weight:600}
@media(min-width:36rem){article{padding:2.75rem}h1{font-size:1.875rem}.act{display:inline-block;width:auto}
.forms{display:flex;flex-wrap:wrap}.main{flex-basis:100%}dl{grid-template-columns:auto 1fr;gap:.5rem 1.25rem}dd{margin:0}dt{padding-top:.1rem}}
@media(forced-colors:active){svg,.act{border:1px solid}}
@media print{:root{color-scheme:light}body{display:block;background:none;color:#000}article{background:none;border:0;padding:0}
form,nav,a[href^="/"]{display:none}
header{justify-content:start}header,main,footer{max-width:none;margin:0;padding:0 0 1rem}footer{text-align:start}
details{border:0;break-inside:avoid}details::details-content{content-visibility:visible}summary{list-style:none;padding:0;font-weight:600}
details>:not(summary){margin-inline:0}
.act{display:block;background:none;border:0;color:#000;padding:0;text-align:start}
a[href]::after{content:attr(href);display:block;direction:ltr;text-align:start;font-weight:400}
[dir=rtl] a[href]::after{text-align:end}}
`.replace(/\n/g, '');

/** The style sheet of every page, with buttons in somebody's own colour. */
export function styleFor(color?: string): string {
  if (color === undefined) return STYLE;
  return `${STYLE}:root{--act:${color};--act-hover:${color};--on-act:${readableOn(color)}}`;
}
