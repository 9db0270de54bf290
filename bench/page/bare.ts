import { join } from 'node:path';
import restify from 'restify';
import { Pool } from 'undici';
import { evolve } from '../../src/access/evolve.ts';
import { owed } from '../../src/access/owed.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { hashOf } from '../../src/usecases/identify.ts';
import type { Claim } from '../../src/usecases/ports.ts';
import { lookOf } from '../../src/web/look.ts';
import { renderPage } from '../../src/web/page.ts';
import { pageOf } from '../../src/web/partner-page.ts';
import { grantPageWords } from '../../src/words/invitee.ts';
import { answering } from './process.ts';
import { GROUP } from './seed.ts';

/** What Usher answers a visit with. */
const OFFER = { resource: 'Portal', sponsor: 'Sponsor 1' };
const WORDS = grantPageWords(undefined);
const GRANTED = pageOf({ kind: 'granted', again: false, offer: OFFER }, WORDS);
const PAGE = renderPage(GRANTED, WORDS, lookOf({ name: () => 'Home' }), { token: 'x'.repeat(43) });

/**
 * What anybody would write who is to lose nothing either: the link's record, Graph's word, the same changes with what
 * they owe, and a page of as many bytes. Nobody pays here what is owed.
 */
export async function bare(): Promise<void> {
  const { DATA_DIR = '', GRAPH_BASE_URL = '' } = process.env;
  const store = await openEmbeddedStore({ file: join(DATA_DIR, 'usher.db') });
  const graph = new Pool(GRAPH_BASE_URL, { connections: 64 });
  const asks = async (path: string, body: unknown): Promise<string> => {
    const answer = await graph.request({
      method: 'POST',
      path: `/v1.0${path}`,
      headers: { 'content-type': 'application/json', authorization: 'Bearer bench' },
      body: JSON.stringify(body),
    });
    return answer.body.text();
  };
  const server = restify.createServer();
  server.use(restify.plugins.queryParser());
  server.get('/grant-access', async (request, response) => {
    const found = await store.byToken(hashOf(String(request.query.state)));
    if (found?.record.status !== 'invited') return void response.send(404);
    const { account } = found.record;
    let [record, version]: [AccessRecord, string] = [found.record, found.version];
    const asked = [
      { id: '1', method: 'GET', url: `/users/${account}` },
      { id: '2', method: 'POST', url: `/users/${account}/checkMemberGroups`, body: { groupIds: [GROUP] } },
    ];
    JSON.parse(await asks('/$batch', { requests: asked }));
    const target = { kind: 'group', group: GROUP } as const;
    const commit = async (event: AccessEvent, settles?: Claim): Promise<void> => {
      record = evolve(record, event);
      const errands = owed(record, [event]);
      const done = await store.commit({
        ...{ record, events: [event], errands, expected: version },
        ...(settles && { settles }),
      });
      if (done.kind !== 'committed') throw new Error(done.kind);
      version = done.version;
    };
    await commit({ type: 'accepted', at: Date.now(), account, seen: 'link' });
    const [claim] = await store.claimFor(record.id, 'grant', Date.now(), 45_000);
    await commit({ type: 'grant-begun', at: Date.now(), targets: [target] });
    await asks(`/groups/${GROUP}/members/$ref`, { '@odata.id': `${GRAPH_BASE_URL}/v1.0/users/${account}` });
    await commit({ type: 'granted', at: Date.now(), memberships: [{ target, outcome: 'added' }] }, claim);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(PAGE);
  });
  server.listen(0, '127.0.0.1', () => answering(`http://127.0.0.1:${server.address().port}`));
}
