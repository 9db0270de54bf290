import { createHash } from 'node:crypto';

/** Narrow first; sizes in rem, so that a reader's own text size and 200 % zoom hold. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f3f1ec;--card:#fffefb;--ink:#1d2327;--soft:#545d63;--line:#dcd8cf;
--done:#0b6b4a;--done-wash:#dcefe5;--wait:#7a4d00;--wait-wash:#f8ead0;--stop:#9b2c2c;--stop-wash:#f7dfdc;
--act:#0b5563;--act-hover:#083f4a;--on-act:#fff}
@media(prefers-color-scheme:dark){:root{--page:#12171a;--card:#1b2226;--ink:#eef1f0;--soft:#b0b9bd;--line:#323c41;
--done:#6fdcae;--done-wash:#173a2e;--wait:#f2c66d;--wait-wash:#3d3118;--stop:#ff9f96;--stop-wash:#452321;
--act:#7fd3e2;--act-hover:#a5e3ee;--on-act:#06252c}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--page);color:var(--ink)}
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
small{font-size:.875rem;color:var(--soft)}
a{display:block;margin-top:1.75rem;padding:.8rem 1.25rem;border:1px solid transparent;border-radius:.6rem;
background:var(--act);color:var(--on-act);font-weight:600;text-align:center;text-decoration:none}
a:hover{background:var(--act-hover)}
a:focus-visible{outline:3px solid var(--act);outline-offset:3px}
ol{margin:.75rem 0 0;padding-left:1.35rem}
li{margin-top:.4rem;padding-left:.25rem}
li::marker{font-weight:600}
footer{padding:1rem;font-size:.875rem;color:var(--soft);text-align:center}
@media(min-width:36rem){article{padding:2.75rem}h1{font-size:1.875rem}a{display:inline-block}}
@media(forced-colors:active){svg,a{border:1px solid}}
`.replace(/\n/g, '');

const hash = createHash('sha256').update(STYLE).digest('base64');

/** Nothing but our own style sheet may come into the page; it is allowed by its hash. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
