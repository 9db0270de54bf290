import { holds, PLACES, type Place, playedIn, Stage } from '../../support/transcript.ts';

const USHER = { type: 'mention', mentioned: { id: '28:usher', name: 'Usher' }, text: '<at>Usher</at>' };
const ALEX = {
  type: 'mention',
  mentioned: { id: '29:alex', name: 'Alex Novak' },
  text: '<at>Alex Novak</at>',
};
const full = (text: string): string =>
  text.replace(/[!-~]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));

/** How one and the same request is written; `@` is where the bot is mentioned, in a personal chat it may be missing. */
const WAYS: readonly (readonly [string, (anna: string) => string])[] = [
  ['plain', (anna) => `@ invite ${anna} to portal because audit`],
  ['mentioned after', (anna) => `invite ${anna} to portal because audit @`],
  ['mentioned in the middle', (anna) => `invite @ ${anna} to portal because audit`],
  ['mentioned twice, with a comma', (anna) => `@, invite ${anna} to portal because audit @`],
  ['mentioned with blanks that are none', (anna) => `@\u00a0\u200binvite ${anna} to portal because audit`],
  ['upper case', (anna) => `@ INVITE ${anna.toUpperCase()} TO PORTAL BECAUSE audit`],
  ['with courtesy', (anna) => `@ could you please invite ${anna} to portal because audit, thanks!`],
  [
    'an HTML link of Teams',
    (anna) => `@ invite <a href="mailto:${anna}">${anna}</a> to portal because audit`,
  ],
  [
    'a link whose target differs',
    (anna) =>
      `@ invite <a href="mailto:evil@evil.example" title="mailto:evil@evil.example">${anna}</a> to portal because audit`,
  ],
  ['a Markdown link', (anna) => `@ invite [${anna}](mailto:evil@evil.example) to portal because audit`],
  ['an address in angle brackets', (anna) => `@ invite Anna Berg <${anna}> to portal because audit`],
  ['as Outlook copies it', (anna) => `@ invite Berg, Anna &lt;${anna}&gt;; to portal because audit`],
  ['in typographic quotes', (anna) => `@ invite „${anna}“ to “portal” because audit`],
  ['mailto alone', (anna) => `@ invite mailto:${anna} to portal because audit`],
  ['non-breaking blanks', (anna) => `@ invite\u00a0${anna}\u202fto\u2007portal\u3000because&nbsp;audit`],
  [
    'zero-width marks',
    (anna) => `@ in\u200bvite \ufeff${anna.replace('@', '\u2060@')} to\u200e portal because audit`,
  ],
  ['full-width characters', (anna) => `@ ${full(`invite ${anna} to portal`)} because audit`],
  ['a Turkish keyboard', (anna) => `@ İNVİTE ${anna} to portal because audit`],
  ['a Greek question mark', (anna) => `@ invite ${anna}\u037e to portal\u037e because audit`],
  [
    'an ideographic full stop',
    (anna) => `@ invite ${anna.replace('.com', '\u3002com')} to portal because audit`,
  ],
  ['full stops and commas', (anna) => `@ invite ${anna}, to portal. because audit`],
  ['several lines', (anna) => `@ invite ${anna}\r\nto portal\n\nbecause audit`],
  [
    'paragraphs of HTML',
    (anna) => `<div><div>@&nbsp;invite <b>${anna}</b></div>\n<div>to portal because audit</div></div>`,
  ],
  [
    'a reply that quotes',
    (anna) =>
      `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Alex Novak</strong><p>remove ${anna}</p></blockquote><p>@ invite ${anna} to portal because audit</p>`,
  ],
  ['a quotation in Markdown', (anna) => `> remove ${anna}\n\n@ invite ${anna} to portal because audit`],
  ['a slash', (anna) => `@ /invite ${anna} to portal because audit`],
  ['no “to”, no end', (anna) => `@ invite ${anna} portal forever because audit`],
];

function message(place: Place, text: string): object {
  const written = place === 'personal' ? text.replace(/(?<!\S@|\w)@(?!\w)/u, '') : text;
  return {
    text: written.replace(/(?<![\w\u2060])@(?!\w)/gu, '<at>Usher</at>'),
    textFormat: 'plain',
    entities: [{ type: 'clientInfo', locale: 'en-GB', timezone: 'Europe/Berlin' }, USHER],
    attachments: [{ contentType: 'text/html', content: '<p>what Teams shows</p>' }],
  };
}

describe.each(PLACES)('in a %s', (place) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(place);
  });
  afterAll(() => stage.close());

  test.each(playedIn(place, WAYS))('one request, however it is written: %s', async (_way, write) => {
    await stage.play([
      holds('it is asked for', async (scene) => {
        await scene.sends('mara', message(place, write(scene.anna)), [scene.anna, 'Waiting for approval']);
      }),
      holds('for whom it was written, with the reason, and nobody else', async ({ usher, anna }) => {
        const approval = await usher.approvalFor(anna);
        expect(JSON.stringify(approval)).toMatch(/"audit"/u);
        expect(JSON.stringify(usher.connector.sent)).not.toContain('evil');
      }),
    ]);
  });

  test('a colleague who is mentioned beside the bot is no address, and nothing is asked for', () =>
    stage.play([
      holds('', async (scene) => {
        const text = '<at>Usher</at> invite <at>Alex Novak</at> to portal';
        await scene.sends('mara', { text, entities: [USHER, ALEX] }, [
          'I didn’t understand all of it, so nothing was sent: “Alex Novak”',
          'anna@',
        ]);
      }),
    ]));

  test('a mention alone, or an empty line, is met with what can be typed', () =>
    stage.play([
      holds('', async (scene) => {
        await scene.sends('mara', { text: '<at>Usher</at> ', entities: [USHER] }, ['What to type']);
        await scene.sends('mara', { text: '\u200b \u00a0', entities: [] }, ['What to type']);
      }),
    ]));

  test('two commands in one message: neither is done, and it is said', () =>
    stage.play([
      holds('', async (scene) => {
        const text = `<at>Usher</at> invite ${scene.anna} to portal\nremove ben@partner.com`;
        await scene.sends('mara', { text, entities: [USHER] }, ['One command per message', scene.anna]);
        await scene.sends('mara', { text: `history ${scene.anna}` }, ['I don’t know anyone']);
      }),
    ]));
});
