// The little Markdown that Teams shows, and nothing of what it does not.
const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const KEPT = '\u0001';

export function markdown(source) {
  const kept = [];
  const keep = (html) => `${KEPT}${kept.push(html) - 1}${KEPT}`;
  const text = source
    .replace(/\\([\\`*_[\]<>~#|+\-.)!])/g, (_, mark) => keep(HTML[mark] ?? mark))
    .replace(/[&<>"']/g, (mark) => HTML[mark])
    .replace(/`([^`\n]+)`/g, (_, code) => keep(`<code>${code}</code>`))
    .replace(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, (_, label, url) =>
      keep(`<a href="${url}" target="_blank" rel="noopener">${label}</a>`),
    )
    .replace(/\*\*([^*\n]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])_([^_\n]+)_(?=[\s).,!?]|$)/g, '$1<em>$2</em>');
  const blocks = text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    if (lines.every((line) => /^- /.test(line)))
      return `<ul>${lines.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`;
    return `<p>${lines.join('<br>')}</p>`;
  });
  let html = blocks.join('');
  while (html.includes(KEPT))
    html = html.replace(new RegExp(`${KEPT}(\\d+)${KEPT}`, 'g'), (_, i) => kept[Number(i)]);
  return html;
}
