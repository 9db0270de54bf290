// The little Markdown that Teams shows, and nothing of what it does not.
const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text) => text.replace(/[&<>"']/g, (mark) => HTML[mark]);
// Stands for a piece that is finished; no text has it, as such characters are taken out first.
const KEPT = '\u{e000}';
// A blank that does not break makes no item of `20. nov.`.
const LIST = /^\s*(?:([-*])|(\d+)\.)[ \t]+(.*)$/;

/** Words as they were typed: lines and addresses kept, mentions marked. */
export const plain = (source) => lines(mentions(escaped(source)));

const lines = (html) => html.replaceAll('\n', '<br>');
const mentions = (html) =>
  html
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="at">$1</span>')
    .replace(/@usher\b/gi, '<span class="at">$&</span>');

/** @param {string} source @returns {string} HTML, safe to be put in */
export function markdown(source) {
  const kept = [];
  const keep = (html) => `${KEPT}${kept.push(html) - 1}${KEPT}`;
  const link = (_, label, url) =>
    keep(`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`);
  const text = escaped(
    source.replaceAll(KEPT, '').replace(/\\([\\`*_[\]<>~#|+\-.)!(])/g, (_, mark) => keep(HTML[mark] ?? mark)),
  )
    .replace(/&lt;at&gt;(.+?)&lt;\/at&gt;/g, (_, name) => keep(`<span class="at">${name}</span>`))
    .replace(/`([^`\n]+)`/g, (_, code) => keep(`<code>${code}</code>`))
    .replace(/\[([^\]\n]+)\]\(((?:https?:|mailto:)[^)\s]+)\)/g, link)
    .replace(/\*\*([^*\n]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])_([^_\n]+)_(?=[\s).,:;!?]|$)/gm, '$1<em>$2</em>')
    .replace(/(^|[\s(])\*([^*\s][^*\n]*)\*(?=[\s).,:;!?]|$)/gm, '$1<em>$2</em>');
  let html = blocks(text.split('\n')).join('');
  while (html.includes(KEPT)) html = html.replace(/\u{e000}(\d+)\u{e000}/gu, (_, i) => kept[Number(i)]);
  return html;
}

/** Runs of list items become lists; runs of other lines, paragraphs. */
function blocks(all) {
  const done = [];
  let run = [];
  let kind = '';
  const end = () => {
    if (run.length > 0 && kind === 'p') done.push(`<p>${run.join('<br>')}</p>`);
    else if (run.length > 0)
      done.push(`<${kind}>${run.map((item) => `<li>${item}</li>`).join('')}</${kind}>`);
    run = [];
  };
  for (const line of all) {
    const [, dash, , item] = LIST.exec(line) ?? [];
    const next = line.trim() === '' ? '' : item === undefined ? 'p' : dash ? 'ul' : 'ol';
    if (next !== kind) end();
    kind = next;
    if (next !== '') run.push(item ?? line);
  }
  end();
  return done;
}
