import { type Html, html } from '../html.ts';
import type { LetterFacts, LetterWords } from '../words/types.ts';

export interface LetterText {
  readonly words: LetterWords;
  readonly facts: LetterFacts;
  /** Opens the invitation. */
  readonly url: string;
  readonly until: number;
  readonly name: string | undefined;
  readonly message: string | undefined;
}

/** What cannot be seen, or turns the direction of writing, does not get into a mail that is to be trusted. */
const visible = (text: string): string =>
  text.toWellFormed().replace(/\p{Bidi_Control}|(?![\n\t])\p{Cc}/gu, '');

export const line = (text: string, longest: number): string =>
  visible(text).replace(/\s+/gu, ' ').trim().slice(0, longest);

/** What somebody wrote, in the lines that they wrote it in; no address in it becomes a link by our doing. */
const written = (text: string): readonly Html[] =>
  visible(text)
    .trim()
    .split('\n')
    .map((row, index) => html`${index === 0 ? undefined : html`<br>`}${row}`);

const paragraph = (content: string | Html, style = ''): Html =>
  html`<p style="margin:0 0 16px;${style}">${content}</p>`;

/** The mail: plain, without images, and without anything that tells whether it was read. */
export function letterHtml({ words, facts, url, until, name, message }: LetterText): string {
  const when = new Intl.DateTimeFormat(words.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(until);
  const told = {
    sponsor: line(facts.sponsor, 120),
    resource: line(facts.resource, 120),
    address: line(facts.address, 254),
  };
  const quote =
    message === undefined
      ? undefined
      : html`${paragraph(words.writes(told), 'margin-bottom:4px')}<blockquote style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid #c8c6c4">${written(message)}</blockquote>`;
  return html`<!DOCTYPE html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${line(words.subject(told), 200)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#242424;font:16px/1.5 'Segoe UI',Arial,sans-serif">
<div style="max-width:560px">
${paragraph(words.greeting(name === undefined ? undefined : line(name, 100)))}
${paragraph(words.invited(told))}
${quote}
<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:10px 20px;border-radius:4px;background:#4f52b2;color:#ffffff;font-weight:600;text-decoration:none">${words.accept}</a></p>
${paragraph(`${words.signIn(told)} ${words.until(`${when} UTC`)}`)}
${paragraph(words.copy, 'margin-bottom:4px;font-size:13px;color:#616161')}
${paragraph(html`<a href="${url}" style="color:#4f52b2">${url}</a>`, 'font-size:13px;overflow-wrap:anywhere;word-break:break-all')}
${paragraph(words.unexpected(told), 'font-size:13px;color:#616161')}
</div></body></html>`.text;
}
