import { randomUUID } from 'node:crypto';
import { TENANT } from '../tenant.ts';
import type { Directory } from './directory.ts';
import { dateTime, type Mail } from './model.ts';

interface Post {
  readonly directory: Directory;
  readonly now: () => number;
}

interface Addressed {
  readonly address: string;
  readonly cc: string | null;
  readonly language: string | null;
}

/** Microsoft's invitation mail leaves for the guest, and for the one copy that may be asked for. */
export function postInvitation({ directory, now }: Post, to: Addressed, redeemUrl: string): void {
  const language = to.language ?? 'en-US';
  directory.mails.push({
    id: randomUUID(),
    to: [to.address],
    cc: to.cc === null ? [] : [to.cc],
    subject: wordsFor(language).subject,
    language,
    sentDateTime: dateTime(now()),
    kind: 'invitation',
    redeemUrl,
    body: null,
    from: null,
    replyTo: [],
    inline: {},
  });
}

export function postMessage(
  { directory, now }: Post,
  message: Pick<Mail, 'from' | 'to' | 'cc' | 'replyTo' | 'subject' | 'body' | 'inline'>,
): void {
  directory.mails.push({
    ...message,
    id: randomUUID(),
    language: 'en-US',
    sentDateTime: dateTime(now()),
    kind: 'message',
    redeemUrl: null,
  });
}

/** Newest first; `to` narrows to one address, whatever its letter case. */
export function mailsFor(directory: Directory, to: string | null): readonly Mail[] {
  const wanted = to?.toLowerCase();
  return directory.mails
    .filter(
      (mail) => wanted === undefined || [...mail.to, ...mail.cc].some((one) => one.toLowerCase() === wanted),
    )
    .toReversed();
}

export interface MailWords {
  readonly subject: string;
  readonly caution: string;
  readonly lead: string;
  readonly accept: string;
  readonly what: string;
  readonly unexpected: string;
}

const ENGLISH: MailWords = {
  subject: `${TENANT.name} has invited you to its applications`,
  caution: 'Only act on this mail if you trust the organisation that is named below.',
  lead: `${TENANT.name} would like to work with you and has invited you as a guest.`,
  accept: 'Accept invitation',
  what: 'Accepting shows you what the organisation may read about you before anything is shared.',
  unexpected: 'If you did not expect this invitation, ignore this mail; nothing happens then.',
};

const WORDS: Record<string, MailWords> = {
  de: {
    subject: `${TENANT.name} lädt Sie zu seinen Anwendungen ein`,
    caution: 'Handeln Sie nur, wenn Sie der unten genannten Organisation vertrauen.',
    lead: `${TENANT.name} möchte mit Ihnen arbeiten und lädt Sie als Gast ein.`,
    accept: 'Einladung annehmen',
    what: 'Bevor etwas geteilt wird, sehen Sie, was die Organisation über Sie lesen darf.',
    unexpected:
      'Haben Sie diese Einladung nicht erwartet, so übergehen Sie diese Mail; dann geschieht nichts.',
  },
  fr: {
    subject: `${TENANT.name} vous invite à utiliser ses applications`,
    caution: 'N’agissez que si vous faites confiance à l’organisation nommée ci-dessous.',
    lead: `${TENANT.name} souhaite travailler avec vous et vous invite en tant qu’invité.`,
    accept: 'Accepter l’invitation',
    what: 'Avant tout partage, vous verrez ce que l’organisation peut lire à votre sujet.',
    unexpected: 'Si vous n’attendiez pas cette invitation, ignorez ce message ; rien ne se passera.',
  },
};

export const wordsFor = (language: string): MailWords => WORDS[language.slice(0, 2).toLowerCase()] ?? ENGLISH;
