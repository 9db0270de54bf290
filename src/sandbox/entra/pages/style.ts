/** Colours in pairs that keep 4.5:1 in both schemes. */
export const STYLE = `
:root{--bg:#f4f5f8;--card:#fff;--text:#1d2330;--dim:#566072;--line:#dfe3ea;--accent:#3b49b8;--on-accent:#fff;--soft:#eceefb;
--good:#17653a;--good-bg:#dff3e6;--wait:#7a4b00;--wait-bg:#fdf0d2;--off:#545d6d;--off-bg:#e9ecf1;--badge:#7a3d00;--badge-bg:#ffe3c2}
@media(prefers-color-scheme:dark){:root{--bg:#12151c;--card:#1b2029;--text:#e8ebf2;--dim:#a3adbf;--line:#303747;--accent:#a9b4ff;--on-accent:#12151c;--soft:#252b45;
--good:#8fe0b0;--good-bg:#143323;--wait:#f5cf83;--wait-bg:#3a2c0e;--off:#b3bccb;--off-bg:#2a303c;--badge:#ffc98f;--badge-bg:#44290c}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:1}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1.5rem;padding:.6rem max(1rem,calc((100% - 64rem)/2));background:var(--card);border-bottom:1px solid var(--line)}
.brand{margin:0;display:flex;align-items:center;gap:.6rem}
.badge{font-size:.75rem;font-weight:600;letter-spacing:.02em;padding:.1rem .55rem;border-radius:1rem;color:var(--badge);background:var(--badge-bg)}
nav{display:flex;gap:.25rem;margin:0 -.75rem}
nav a{padding:.45rem .75rem;border-radius:.5rem;text-decoration:none;color:var(--text)}
nav a:hover{background:var(--soft)}
nav a[aria-current]{background:var(--soft);color:var(--accent);font-weight:600}
main{flex:1;width:100%;max-width:66rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .35rem}
h2{font-size:1.1rem;margin:0 0 .75rem}
.lead{color:var(--dim);margin:0 0 1.25rem}
.dim{color:var(--dim)}
.switches{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}.switches li{max-width:100%}.switches button{overflow-wrap:anywhere;text-align:left;padding:.35rem .8rem;font-weight:400;border-color:var(--line);color:var(--text)}
.card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:0 0 1.25rem}
.narrow{max-width:34rem;margin:1.5rem auto;padding:1.75rem}
.chip{display:inline-block;font-size:.8rem;font-weight:600;padding:.1rem .6rem;border-radius:1rem;white-space:nowrap}
.good{color:var(--good);background:var(--good-bg)}.wait{color:var(--wait);background:var(--wait-bg)}.off{color:var(--off);background:var(--off-bg)}
button,.button{display:inline-block;font:inherit;font-weight:600;padding:.65rem 1.4rem;border-radius:.5rem;border:1px solid var(--accent);background:var(--accent);color:var(--on-accent);text-decoration:none;cursor:pointer}
button:hover,.button:hover{filter:brightness(1.1)}
button.small{padding:.1rem .7rem;font-size:.875rem;font-weight:400}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button.plain{background:transparent;color:var(--accent)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
.inbox{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:.75rem;overflow:hidden}
.inbox li+li{border-top:1px solid var(--line)}
.inbox a{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1rem;padding:.9rem 1.25rem;color:inherit;text-decoration:none}
.inbox a:hover{background:var(--soft)}
.inbox a:focus-visible{outline-offset:-3px}
.inbox .to{font-weight:600;overflow-wrap:anywhere}
.inbox .subject{color:var(--dim)}
.inbox time{color:var(--dim);font-size:.875rem;white-space:nowrap;align-self:end}
.inbox .state{justify-self:end}
dl.head{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.15rem 1rem;margin:.75rem 0 0}
dl.head dt{color:var(--dim)}dl.head dd{margin:0;overflow-wrap:anywhere}
.caution{background:var(--wait-bg);color:var(--wait);border-radius:.5rem;padding:.6rem .9rem;margin:0 0 1.25rem}
.org{display:flex;align-items:center;gap:.9rem;border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1rem;margin:1rem 0}
.mark{flex:none;display:grid;place-items:center;width:2.75rem;height:2.75rem;border-radius:.6rem;background:var(--accent);color:var(--on-accent);font-weight:700}
.org span{overflow-wrap:anywhere}
iframe{display:block;width:100%;min-height:28rem;border:0;background:#fff;border-radius:.5rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-size:.8rem;color:var(--dim);font-weight:600;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
td{padding:.55rem .75rem .55rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
tbody tr:last-child td{border-bottom:0;padding-bottom:0}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1.25rem}
.grid{margin-bottom:1.25rem}.grid .card{margin:0}
.card>:first-child{margin-top:0}.card>:last-child{margin-bottom:0}
.count{color:var(--dim);font-weight:400}
.grid ul{margin:0;padding:0;list-style:none}.grid li{padding:.2rem 0;overflow-wrap:anywhere}
.grid h3{font-size:1rem;margin:0 0 .4rem}
section+section{margin-top:1.5rem}
.empty{color:var(--dim);margin:0}
.blank{text-align:center;padding:3rem 1.25rem}
footer{padding:1rem;text-align:center;color:var(--dim);font-size:.875rem;border-top:1px solid var(--line)}
@media(max-width:40rem){
main{padding:1rem .75rem 2rem}.card{padding:1rem}.narrow{margin:.5rem auto;padding:1.25rem}
nav{margin:0 -.6rem}nav a{padding:.45rem .6rem}
table,tbody,tr,td{display:block}thead{position:absolute;left:-999px}
tr{padding:.6rem 0;border-bottom:1px solid var(--line)}tbody tr:last-child{border:0;padding-bottom:0}
td{border:0;padding:.05rem 0}
td[data-label]::before{content:attr(data-label) ": ";color:var(--dim)}
.inbox a{grid-template-columns:minmax(0,1fr)}.inbox .state{justify-self:start}
.actions>*{flex:1;text-align:center}}
`;
