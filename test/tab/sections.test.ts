import { LocalIssuer } from '../support/issuer.ts';
import { linesIn, UsherWithTab } from '../support/tab.ts';

let issuer: LocalIssuer;
let usher: UsherWithTab;
beforeAll(async () => {
  issuer = await new LocalIssuer().start();
  usher = await new UsherWithTab(issuer).start();
  await usher.says('mara', 'invite anna@partner.com for 20 days because audit');
  await usher.says('mara', 'invite Ben Berg <ben@partner.com> for 90 days because audit');
  await usher.approvalFor('ben@partner.com');
});
afterAll(async () => {
  await usher?.stop();
  await issuer?.stop();
});

test('my partners, each with how it stands and a way to its card', async () => {
  const mine = await usher.looks('mara', 'partners');
  expect(mine.status).toBe(200);
  expect(mine.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(mine.headers.get('cache-control')).toBe('no-store');
  expect(mine.text).toContain('My partners');
  expect(mine.text).toContain('2 partners');
  expect(mine.text).toMatch(/Ben Berg \(ben@partner\.com\).*Waiting for approval/u);
  expect([...linesIn(mine)].sort()).toEqual(['status anna@partner.com', 'status ben@partner.com']);
});

test('what the link puts into the chat shows the card there', async () => {
  const [line = ''] = linesIn(await usher.looks('mara', 'partners?text=anna'));
  expect(JSON.stringify(await usher.says('mara', line))).toContain('anna@partner.com');
});

test('a search finds a part of a name or address, and says where it finds nothing', async () => {
  expect(linesIn(await usher.looks('mara', 'partners?text=BERG'))).toEqual(['status ben@partner.com']);
  expect(linesIn(await usher.looks('mara', 'partners?text=anna&show=pending'))).toHaveLength(1);
  expect(linesIn(await usher.looks('mara', 'partners?text=anna&show=active'))).toEqual([]);
  const none = await usher.looks('mara', 'partners?text=nobody');
  expect(none.text).toContain('Nobody here. Try another word');
  expect(none.html).toContain('value="nobody"');
});

test('whoever has none is told what to type', async () => {
  const none = await usher.looks('iris', 'partners');
  expect(none.text).toContain('Nobody yet.');
  expect(linesIn(none)).toEqual([expect.stringMatching(/^invite anna@/u)]);
});

test('whoever has no role here is told so, as in the chat', async () => {
  const otto = await usher.looks('otto', 'partners');
  expect(otto.text).toContain('You can’t ask for access, approve or administer here.');
  expect(linesIn(otto)).toEqual([]);
});

test('the language that is said is the one that it is in', async () => {
  const said = await usher.looks('alex', 'partners?locale=eo');
  expect([said.headers.get('content-language'), said.text.includes('My partners')]).toEqual(['en', true]);
});

test('everybody’s are for who reads them in the chat as well', async () => {
  expect(linesIn(await usher.looks('iris', 'partners?whose=all'))).toHaveLength(2);
  expect((await usher.looks('iris', 'partners?whose=all')).text).toContain('asked for by Mara Lindt');
  expect((await usher.looks('iris', 'partners')).html).toContain('name="whose"');
  // Whoever does not is shown their own, whatever the address says.
  expect(linesIn(await usher.looks('alex', 'partners?whose=all'))).toEqual([
    expect.stringMatching(/^invite anna@/u),
  ]);
  expect((await usher.looks('alex', 'partners?whose=all')).html).not.toContain('name="whose"');
});

test('what waits for me, each with a line that leads to the buttons', async () => {
  const waits = await usher.looks('alex', 'waiting');
  expect(waits.text).toContain('2 requests for your decision');
  expect(waits.text).toMatch(/anna@partner\.com Partner portal Mara Lindt, [^,]+, \d{4}, 20 days/u);
  expect(linesIn(waits)).toEqual(['approvals anna@partner.com', 'approvals ben@partner.com']);
  const card = JSON.stringify(await usher.says('alex', linesIn(waits)[1] ?? ''));
  expect(card).toContain('Ben Berg');
  expect(card).not.toContain('anna@partner.com');
  expect(card).toContain('"Approve');
  expect((await usher.looks('mara', 'waiting')).text).toContain('Nothing is waiting for you.');
});

test('help is what the chat offers to the same person', async () => {
  const lines = linesIn(await usher.looks('alex', 'help'));
  expect(lines).toContain('approvals');
  expect(lines).not.toContain('pace');
  expect(linesIn(await usher.looks('iris', 'help'))).toContain('pace');
  expect((await usher.looks('mara', 'help')).text).toContain('Partner portal');
});

test('what ends soon is counted, and shown by itself', async () => {
  const approval = await usher.approvalFor('anna@partner.com');
  await usher.clicks('alex', approval, 'Approve');
  await usher.connector.waitFor((sent) => JSON.stringify(sent).includes('Invited, not accepted yet'));
  usher.entra.accept('anna@partner.com');
  await usher.connector.waitFor((sent) => JSON.stringify(sent).includes('Has access'));
  const mine = await usher.looks('mara', 'partners');
  expect(mine.text).toContain('1 ends within 30 days');
  expect(mine.html).toContain('href="#partners?show=expiring"');
  expect(linesIn(await usher.looks('mara', 'partners?show=expiring'))).toEqual(['status anna@partner.com']);
  expect(linesIn(await usher.looks('mara', 'partners?show=active'))).toEqual(['status anna@partner.com']);
});

test('dates are the reader’s own', async () => {
  const [berlin, tokyo] = await Promise.all([
    usher.looks('mara', 'partners?show=active&zone=Pacific/Kiritimati'),
    usher.looks('mara', 'partners?show=active&zone=Pacific/Pago_Pago'),
  ]);
  expect(berlin.text).toMatch(/until \d{1,2} \w{3,4} \d{4}/u);
  expect(berlin.text).not.toBe(tokyo.text);
});
