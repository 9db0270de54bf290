import { Html, html, sentence } from '../html.ts';
import { readableOn } from '../readable-on.ts';
import { codeWithinSentence, type Direction, withinSentence } from '../words/direction.ts';
import { unbroken } from '../words/joints.ts';
import type { LetterFacts, LetterProofs, LetterWords } from '../words/types.ts';

export interface LetterText {
  readonly words: LetterWords;
  readonly facts: LetterFacts;
  readonly proofs: Pick<LetterProofs, 'sponsorAddress' | 'sender'>;
  /** Opens the invitation. */
  readonly url: string;
  readonly until: number;
  readonly name: string | undefined;
  readonly message: string | undefined;
  readonly contactUrl: string | undefined;
  readonly reminder: boolean;
  readonly look: {
    /** The `cid:` of the company's picture. */
    readonly picture: string | undefined;
    /** `#rrggbb`. */
    readonly color: string | undefined;
    readonly helpUrl: string | undefined;
  };
}

/** What a partner is told whose access has come to its end. */
export type EndedText = Pick<LetterText, 'words' | 'facts' | 'name' | 'look'> & { readonly endedAt: number };

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

/** Mail clients know no logical properties. */
const quoted = (direction: Direction): string =>
  direction === 'rtl'
    ? 'padding:4px 16px 4px 0;border-right:3px solid #dcd8cf'
    : 'padding:4px 0 4px 16px;border-left:3px solid #dcd8cf';

const paragraph = (content: string | Html, style = '', name?: string): Html =>
  html`<p${name === undefined ? undefined : html` class="${name}"`} style="margin:0 0 16px;${style}">${typeof content === 'string' ? sentence(content) : content}</p>`;
const small = (content: string | Html, style = ''): Html =>
  paragraph(content, `font-size:14px;color:#545d63;${style}`, 'soft');

/** The page's colours; a mail client that knows no style sheets shows the light ones, which stand in the elements. */
const DARK = `:root{color-scheme:light dark}@media(prefers-color-scheme:dark){
.page{background:#12171a!important;color:#eef1f0!important}.card{background:#1b2226!important;border-color:#323c41!important}
.act{background:#7fd3e2!important;color:#06252c!important}
.soft{color:#b0b9bd!important}.soft a{color:#7fd3e2!important}blockquote{border-color:#323c41!important}}`;
const ACT = '#0b5563';

/** The mail: as the page looks, with no picture but the company's own, and nothing that tells whether it was read. */
export function letterHtml(letter: LetterText): string {
  const { words, url, until, name, message, contactUrl, reminder, look } = letter;
  const format = new Intl.DateTimeFormat(words.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const when = unbroken(`${format.format(until)} UTC`);
  const { direction } = words;
  const told = toldIn(letter);
  const { color = ACT } = look;
  const quote =
    message === undefined
      ? undefined
      : html`${paragraph(words.writes(told), 'margin-bottom:4px')}<blockquote dir="auto" style="margin:0 0 16px;${quoted(direction)}">${written(message)}</blockquote>`;
  const contact =
    contactUrl === undefined
      ? undefined
      : small(
          html`${words.contact(told)} <a dir="ltr" href="${contactUrl}" style="color:${ACT}">${contactUrl}</a>`,
          'overflow-wrap:anywhere',
        );
  return framed(
    letter,
    subjectOf(letter),
    html`${paragraph(words.greeting(name === undefined ? undefined : named(letter, name)))}
${paragraph(reminder ? words.reminded(told) : words.invited(told))}
${quote}
<p style="margin:24px 0"><a href="${url}"${look.color === undefined ? html` class="act"` : undefined} style="display:inline-block;padding:12px 20px;border-radius:10px;background:${color};color:${readableOn(color)};font-weight:600;text-decoration:none">${words.accept}</a></p>
${paragraph(`${words.signIn(told)} ${words.until(withinSentence(when, direction))}`)}
${small(words.copy, 'margin-bottom:4px')}
${small(html`<a dir="ltr" href="${url}" style="color:${ACT}">${url}</a>`, 'overflow-wrap:anywhere;word-break:break-all')}
${contact}`,
    html`${checks(letter, told.sponsor)}
${small(words.unexpected(told))}`,
  );
}

/** That access is over. It leads nowhere, so there is nothing to check but who sent it. */
export function endedHtml(letter: EndedText): string {
  const { words, name, endedAt } = letter;
  const told = toldIn(letter);
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' });
  const day = unbroken(format.format(endedAt));
  return framed(
    letter,
    endedSubjectOf(letter),
    html`${paragraph(words.greeting(name === undefined ? undefined : named(letter, name)))}
${paragraph(words.ended(told, withinSentence(day, words.direction)))}
${paragraph(words.stillNeeded(told))}`,
  );
}

const named = ({ words }: Pick<LetterText, 'words'>, text: string, longest = 100): string =>
  withinSentence(line(text, longest), words.direction);

function toldIn(letter: Pick<LetterText, 'words' | 'facts'>): LetterFacts {
  const { facts, words } = letter;
  return {
    sponsor: named(letter, facts.sponsor, 120),
    resource: named(letter, facts.resource, 120),
    address: codeWithinSentence(line(facts.address, 254), words.direction),
    company: facts.company === undefined ? undefined : named(letter, facts.company, 120),
  };
}

/** The company's bar, what the mail says, and what stands below it. */
function framed(
  { words, facts, look }: Pick<LetterText, 'words' | 'facts' | 'look'>,
  title: string,
  content: Html,
  below?: Html,
): string {
  const turned = words.direction === 'rtl' ? html` dir="rtl"` : undefined;
  return html`<!DOCTYPE html>
<html lang="${words.language}"${turned}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${title}</title><style>${new Html(DARK)}</style></head>
<body class="page" style="margin:0;padding:16px;background:#f3f1ec;color:#1d2327;font:16px/1.55 'Segoe UI',system-ui,Arial,sans-serif">
<div${turned} style="max-width:560px;margin:0 auto">
${brandBar(facts.company, look.picture, words.direction)}
<div class="card" style="padding:28px 24px 12px;background:#fffefb;border:1px solid #dcd8cf;border-radius:16px">
${content}
</div>
${
  below === undefined
    ? undefined
    : html`<div style="padding:16px 8px">
${below}
</div>`
}
</div></body></html>`.text;
}

export const endedSubjectOf = ({ words, facts }: Pick<LetterText, 'words' | 'facts'>): string =>
  line(words.endedSubject(facts), 200);

export const subjectOf = ({
  words,
  facts,
  reminder,
}: Pick<LetterText, 'words' | 'facts' | 'reminder'>): string =>
  line((reminder ? words.reminderSubject : words.subject)(facts), 200);

function brandBar(
  company: string | undefined,
  picture: string | undefined,
  direction: Direction,
): Html | undefined {
  if (company === undefined && picture === undefined) return undefined;
  const image =
    picture === undefined
      ? undefined
      : html`<img src="cid:${picture}" alt="" height="40" style="vertical-align:middle;margin-${direction === 'rtl' ? 'left' : 'right'}:12px;padding:4px;background:#ffffff;border-radius:8px">`;
  return html`<p style="margin:8px 8px 16px;font-weight:600">${image}<span dir="auto">${company === undefined ? undefined : line(company, 120)}</span></p>`;
}

/** How to check that it is real, which nobody should have to ask by the mail itself. */
function checks({ words, proofs, url, look }: LetterText, sponsor: string): Html {
  const { title, lines, help } = words.check;
  const { sponsorAddress, sender } = proofs;
  const code = (text: string): string => codeWithinSentence(text, words.direction);
  const told = lines({
    sponsor,
    sponsorAddress: sponsorAddress === undefined ? undefined : code(line(sponsorAddress, 254)),
    sender: sender === undefined ? undefined : code(line(sender, 254)),
    host: code(URL.parse(url)?.host ?? url),
  });
  const more =
    look.helpUrl === undefined
      ? undefined
      : small(html`${help} <a dir="ltr" href="${look.helpUrl}" style="color:${ACT}">${look.helpUrl}</a>`);
  return html`${small(html`<strong>${title}</strong>`, 'margin-bottom:4px')}${told.map((one) => small(one, 'margin-bottom:8px'))}${more}`;
}
