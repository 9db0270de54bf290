// Runs in an auditor's browser, from a file, without a network: it recomputes every hash that the page rests on.
const data = JSON.parse(document.getElementById('data').textContent);
const FORGOTTEN = 'forgotten';

const canonical = (value) => {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join(',')}}`;
};
const digest = async (value) => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(value)));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
};
const at = (value, path) =>
  path
    .split('/')
    .slice(1)
    .reduce((node, step) => node?.[step], value);
const blank = (value, [step, ...rest]) => {
  if (step === undefined) return null;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = blank(value[step], rest);
  return copy;
};

const eventHash = async ({ record, seq, document: { v, body } }, { previous, ledger, base }, personal) => {
  const paths = personal?.paths ?? [];
  const values = paths.map((path) => at(body, path));
  let salted = null;
  if (personal?.salt !== undefined) salted = await digest([personal.salt, ...values]);
  else if (personal?.digest !== undefined) {
    if (!values.every((value) => value === FORGOTTEN)) return undefined;
    salted = personal.digest;
  }
  const open = paths.reduce((whole, path) => blank(whole, path.split('/').slice(1)), body);
  const bases = base?.map((one) => one.paths ?? []);
  return digest({
    alg: data.alg,
    record,
    seq,
    v,
    open,
    paths,
    digest: salted,
    previous,
    ledger,
    base: bases,
  });
};

/** The record's events, each after the one before; what of it does not hold, or nothing. */
const recordFault = async (events) => {
  let previous = '';
  let unsealed = [];
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1) return `event ${i + 1} is missing`;
    if (event.seal === undefined) {
      unsealed.push(event);
      continue;
    }
    for (const [k, older] of unsealed.entries())
      previous = await eventHash(older, { previous }, event.seal.base?.[k]);
    const hash = await eventHash(event, event.seal, event.seal.personal);
    if (hash !== event.seal.hash) return `event ${event.seq} is not what was written`;
    if (event.seal.previous !== previous) return `event ${event.seq} does not follow the one before`;
    previous = hash;
    unsealed = [];
  }
  return unsealed.length > 0 ? 'its last events are older than the chain: nothing proves them' : undefined;
};

const ledgerFault = async () => {
  let before;
  for (const { heads, headsDigest, hash, ...entry } of data.ledger) {
    const told = heads === undefined ? headsDigest : await digest(heads);
    const { n, at: when, previous } = entry;
    if ((await digest({ alg: data.alg, n, at: when, previous, heads: told })) !== hash)
      return `entry ${n} of the ledger is not what was written`;
    if (before !== undefined && data.whole && (n !== before.n + 1 || previous !== before.hash))
      return `entry ${n} of the ledger does not follow the one before`;
    before = { n, hash };
  }
  return before?.hash === data.newest.hash ? undefined : 'the newest entry of the ledger is missing';
};

const rowFault = (row) => {
  const events = data.events.filter(({ record }) => record === row.record);
  const says = (type, when) =>
    events.some(({ document: { body } }) => body.type === type && body.at === when);
  if (!['granted', 'grant-begun', 'adopted'].some((type) => says(type, row.from)))
    return 'no event says that it began then';
  if (row.to !== undefined && !events.some(({ document: { body } }) => body.at === row.to))
    return 'no event says that it ended then';
  const first = events.find(({ document: { body } }) => body.type === 'requested')?.document.body.request;
  if (
    first?.address !== row.address ||
    first.sponsor.name !== row.sponsor ||
    first.resource !== data.resource
  )
    return 'the request says otherwise';
  for (const { by, at: when } of row.approvals)
    if (
      !events.some(
        ({ document: { body } }) =>
          /approved$/.test(body.type) &&
          body.at === when &&
          body.by?.id === by.id &&
          body.by.name === by.name,
      )
    )
      return 'no event says that it was approved so';
  const listed = data.ledger.some(({ heads = [] }) =>
    heads.some(({ record, seq, hash }) => {
      const event = events.find((one) => one.seq === seq);
      return record === row.record && event?.seal?.hash === hash;
    }),
  );
  return listed ? undefined : 'the ledger does not name it';
};

const put = (parent, tag, text, className) => {
  const element = parent.appendChild(document.createElement(tag));
  if (text !== undefined) element.textContent = text;
  if (className !== undefined) element.className = className;
  return element;
};
const utc = (when) =>
  when === undefined ? '' : new Date(when).toISOString().replace('T', ' ').replace('.000Z', 'Z');

const show = async () => {
  const records = new Map();
  for (const event of data.events) records.set(event.record, [...(records.get(event.record) ?? []), event]);
  const faults = new Map();
  for (const [record, events] of records) faults.set(record, await recordFault(events));
  const ledger = await ledgerFault();
  const rows = document.getElementById('rows');
  let broken = ledger === undefined ? 0 : 1;
  for (const row of data.rows) {
    const fault = records.has(row.record)
      ? (faults.get(row.record) ?? rowFault(row))
      : 'its history is missing';
    if (fault !== undefined) broken++;
    const line = put(rows, 'tr');
    const approval = row.approvals.map(
      ({ by, for: whom, at: when }) => `${by.name}${whom ? ` for ${whom.name}` : ''}, ${utc(when)}`,
    );
    put(line, 'td', row.address);
    put(line, 'td', fault ?? 'proven', fault === undefined ? 'good' : 'bad');
    for (const cell of [
      row.account,
      row.upn ?? '',
      utc(row.from),
      utc(row.to),
      approval.join('; ') || row.why,
      row.sponsor,
    ])
      put(line, 'td', cell);
  }
  const log = document.getElementById('events');
  for (const [record, events] of records) {
    put(log, 'h3', `Record ${record}`);
    const list = put(log, 'ol');
    for (const {
      document: { body },
    } of events) {
      const item = put(list, 'li');
      put(item, 'b', `${utc(body.at)} ${body.type}${body.by ? `, ${body.by.name}` : ''}`);
      put(item, 'pre', JSON.stringify(body, null, 1));
    }
  }
  const verdict = document.getElementById('verdict');
  verdict.textContent =
    broken === 0
      ? `Everything holds: ${data.events.length} events, recomputed here. Entry ${data.newest.n} of the ledger is ${data.newest.hash}; compare it with your anchor.`
      : `This does not hold. ${ledger ?? (broken === 1 ? 'One row below is not proven.' : `${broken} rows below are not proven.`)}`;
  verdict.className = broken === 0 ? 'good' : 'bad';
};
show().catch((error) => {
  const verdict = document.getElementById('verdict');
  verdict.textContent = `This does not hold. It cannot even be read: ${error.message}`;
  verdict.className = 'bad';
});
