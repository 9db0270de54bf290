import { TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

let usher: Usher;
/** What each person's Teams is in. */
const TEAMS: Readonly<Partial<Record<Who, string>>> = { mara: 'de-DE', alex: 'fr-FR', iris: 'nb-NO' };
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await says(who, 'hello');
});
afterAll(() => usher.stop());

const says = async (who: Who, text: string, more: Record<string, unknown> = {}): Promise<string> =>
  textOf(await usher.says(who, text, { locale: TEAMS[who] ?? 'en-GB', ...more }));
const titles = (card: unknown): readonly string[] => buttonsOf(card).map(({ title }) => title);
const channel = {
  conversation: { id: '19:c@thread.tacv2', conversationType: 'channel', tenantId: TENANT.id, isGroup: true },
};

test('everybody reads their own language: answers, cards that come later, and what is typed', async () => {
  expect(await says('mara', 'Hilfe')).toContain('Was Sie schreiben können');
  expect(await says('alex', 'aide')).toContain('Ce que vous pouvez taper');
  expect(await says('iris', 'hvem er jeg')).toContain('Du er Iris Okafor');
  expect(await says('otto', 'whoami')).toContain('You’re Otto Brandt');
  const mine = await says('mara', 'lade anna@partner.com zu Portal für 90 Tage ein, weil Audit');
  expect(mine).toContain('Genehmigung');
  expect(mine).toContain('90 Tage');
  // It came by the outbox, to somebody who did not speak just now.
  const card = await usher.approvalFor('anna@partner.com');
  expect(titles(cardOf(card))).toEqual(expect.arrayContaining(['Approuver', 'Refuser']));
  expect(textOf(card)).toContain('90 jours');
});

test('a language is chosen, kept, said in itself, and given back to Teams', async () => {
  expect(await says('otto', 'language')).toContain('I write to you in English');
  expect(await says('otto', 'language Deutsch')).toContain('Ich schreibe Ihnen auf Deutsch');
  expect(await says('otto', 'whoami')).toContain('Sie sind Otto Brandt');
  expect(await says('otto', 'Sprache fr')).toContain('Je vous écris en français');
  expect(await says('otto', 'language klingon')).toContain('klingon');
  // In another place, too, and where an activity does not say a language.
  expect(await says('otto', 'qui suis-je', channel)).toContain('Vous êtes Otto Brandt');
  expect(await says('otto', 'qui suis-je', { locale: undefined })).toContain('Vous êtes Otto Brandt');
  expect(await says('otto', 'language auto')).toContain('I write to you in English');
});

test('what somebody chose is what cards speak that are changed later', async () => {
  await says('alex', 'language de');
  await says('mara', 'einladen ben@partner.com zu Portal');
  const card = await usher.approvalFor('ben@partner.com');
  expect(titles(cardOf(card))).toEqual(expect.arrayContaining(['Genehmigen', 'Ablehnen']));
  await says('alex', 'language auto');
});

test('a channel reads what who put it there reads', async () => {
  expect(await says('iris', 'godkjenninger her', channel)).toContain('kanalen');
  await says('mara', 'einladen cleo@partner.com zu Portal');
  const card = await usher.approvalFor('cleo@partner.com');
  expect(card.conversation).toBe(channel.conversation.id);
  expect(titles(cardOf(card))).toContain('Godkjenn');
  // Each reader's own view is in what they read.
  const { refresh } = cardOf(card) as { readonly refresh: { readonly action: object } };
  const value = { action: { type: 'Action.Execute', ...refresh.action }, trigger: 'automatic' };
  const seen = await usher.post(
    usher.activity('alex', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
      ...channel,
      locale: 'fr-FR',
    }),
  );
  expect(titles((seen.body as { readonly value: unknown }).value)).toContain('Approuver');
});

test('what a channel shows in one language to type, somebody of another may type there', async () => {
  expect(await says('otto', 'hilfe', channel)).toContain('What to type');
  expect(await says('mara', 'lade eva@partner.com zu Portal ein')).toContain('eva@partner.com');
  // Its card comes into the channel by itself.
  await usher.approvalFor('eva@partner.com');
  expect(await says('iris', 'verlauf eva@partner.com', channel)).toContain('Mara');
  expect(await says('alex', 'lade fay@partner.com zu Portal ein, mais pas encore', channel)).toContain(
    'Je n’ai pas compris',
  );
  // Nobody else reads along in a chat of one's own.
  expect(await says('otto', 'hilfe')).toContain('hilfe');
});
