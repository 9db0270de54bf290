/** Text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Few texts have any. */
const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;

/**
 * A sentence of ours: what it isolates because it is written another way is so by elements, which all mail clients
 * know. A code stays on one line where it fits there, and the brackets and stops that touch it stay with it.
 */
export const sentence = (text: string): Html =>
  new Html(
    escaped(text)
      .replace(
        /(?<![(«])([(«]*)\u2066([^\u2066-\u2069]*)\u2069([)».,:;!،؛؟]*)/gu,
        '<span class="code">$1<span dir="ltr">$2</span>$3</span>',
      )
      .replace(/\u2068([^\u2066-\u2069]*)\u2069/gu, '<bdi>$1</bdi>'),
  );

type Part = string | number | Html | undefined | readonly Html[];

/** HTML with every value escaped, unless it is HTML itself; undefined is nothing. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = pieces[0] ?? '';
  for (let i = 0; i < parts.length; i++) text += shown(parts[i]) + pieces[i + 1];
  return new Html(text);
}

function shown(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(({ text }) => text).join('') : escaped(String(part));
}
